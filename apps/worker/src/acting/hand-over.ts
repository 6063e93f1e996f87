import type { ActionContext, ActionDefinition } from '@sojourn/sdk';
import { isPermanentFailure } from '@sojourn/sdk';
import type { EnrollmentRow } from '@sojourn/store';
import { releaseClaim, sendKeyText, undoClaim } from '@sojourn/store';
import type { Answer } from './answer.js';
import { answered, failed, inDoubt } from './answer.js';
import type { Claimed } from './claim-errand.js';
import type { Desk } from './desk.js';
import type { Errand } from './errand.js';
import { pauseAfter } from './pause-after.js';
import { TryAgain } from './try-again.js';
import { TimedOut, withinTime } from './within-time.js';

/** A claimed errand with everything its action asks for. */
export interface HandOver {
  readonly errand: Errand;
  readonly action: ActionDefinition;
  readonly claimed: Claimed;
  readonly rendered: Readonly<Record<string, unknown>>;
  readonly context: { readonly row: EnrollmentRow; readonly signal: AbortSignal };
}

/** Runs the action. Answers with its way out, or with `failed` when there is no point in another try; else throws. */
export async function handOver(
  desk: Desk,
  { errand, action, claimed, rendered, context }: HandOver,
): Promise<Answer> {
  const { messageId, attempt, leaseEndsAt } = claimed;
  if (leaseEndsAt - performance.now() < errand.timeoutMs) {
    await undoClaim(desk.dataSource, messageId, 'Not handed over: too little time was left.');
    throw new TryAgain('lease-too-short', { messageId });
  }
  try {
    const acted = await withinTime(errand.timeoutMs, context.signal, (signal) =>
      action.run(rendered, contextOf(desk, errand, context.row, signal)),
    );
    return answered(acted);
  } catch (error) {
    if (isPermanentFailure(error)) return failed(error.message);
    const last = attempt >= errand.attempts;
    if (error instanceof TimedOut) {
      if (last) return inDoubt(`No answer within ${errand.timeoutMs / 1000} s, ${attempt} tries.`);
      // The lease is kept: an action that does not heed its signal may still be at it.
      throw new TryAgain('action-timed-out', { messageId, delayMs: leaseEndsAt - performance.now() });
    }
    const words = error instanceof Error ? error.message : String(error);
    if (last) return failed(`${words} (${attempt} tries)`);
    await releaseClaim(desk.dataSource, messageId, `Try ${attempt}: ${words}`);
    throw new TryAgain('action-failed', { messageId, delayMs: pauseAfter(attempt) });
  }
}

function contextOf(desk: Desk, errand: Errand, row: EnrollmentRow, signal: AbortSignal): ActionContext {
  return {
    http: desk.http,
    idempotencyKey: sendKeyText(errand.sendKey),
    signal,
    log: desk.log.forAction(errand.sendKey),
    customer: row.customer,
    entry: row.entry,
  };
}
