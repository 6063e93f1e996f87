import type { Directive } from '@sojourn/contract';
import { claim, expectWithin, readEnrollment, readMessage, shareJourney } from '@sojourn/store';
import type { Settled } from '../durable-run/at-enrollment.js';
import { atEnrollment } from '../durable-run/at-enrollment.js';
import { channelOf } from '../durable-run/channel-of.js';
import { ACT_GRACE_MS, decide } from '../durable-run/decide.js';
import { failed, inDoubt } from './answer.js';
import type { Desk } from './desk.js';
import type { Errand } from './errand.js';
import { pauseAfter } from './pause-after.js';
import { recordUnderLock, type UnderLock } from './record.js';
import { TryAgain } from './try-again.js';

/** The right to hand over, for a while. */
export interface Claimed {
  readonly kind: 'claimed';
  readonly messageId: string;
  /** Number of this try, from 1. */
  readonly attempt: number;
  /** End of the lease on this process's `performance.now()`, never later than PostgreSQL's own. */
  readonly leaseEndsAt: number;
}

// The lease outlasts the provider's time by this much, for what lies around it.
const LEASE_MARGIN_MS = 15_000;

const RESENT = 'An earlier try ended without an answer, so it was handed over again.';
const USED_UP = 'Every try has failed.';
const GIVEN_UP = 'The last try ended without an answer: whether it was handed over is not known.';

/** Claims the right to hand over, under the customer's lock and with the journey shared; or says what is next instead. */
export async function claimErrand(
  desk: Desk,
  errand: Errand,
  rendered: Readonly<Record<string, unknown>>,
  startedAt: number,
): Promise<Claimed | Settled> {
  const leaseMs = errand.timeoutMs + LEASE_MARGIN_MS;
  // PostgreSQL counts the lease from a later moment than this one.
  const leaseEndsAt = startedAt + leaseMs;
  return atEnrollment(desk, errand.enrollmentId, errand.seq, async (transaction, row, aftermath) => {
    const journey = await shareJourney(transaction, row);
    if (journey.journeyStatus !== 'live' || journey.isReplaced) {
      return {
        kind: 'settled',
        directive: await decide(transaction, { ...row, ...journey }, desk, aftermath),
      };
    }
    const overtaken = await overtakenBy(desk, { transaction, row, aftermath });
    if (overtaken !== null) return { kind: 'settled', directive: overtaken };
    const message = await readMessage(transaction, errand.sendKey);
    const leaseLeftMs = message?.leaseLeftMs ?? null;
    if (leaseLeftMs !== null && leaseLeftMs > 0)
      throw new TryAgain('claimed-elsewhere', { delayMs: leaseLeftMs });
    // A lease that ran out, rather than being given back, is a process that died with the message in its hands.
    const doubt = leaseLeftMs !== null;
    if (message && message.attempts >= errand.attempts) {
      return {
        kind: 'settled',
        directive: await recordUnderLock(
          desk,
          { transaction, row, aftermath },
          errand,
          doubt ? inDoubt(GIVEN_UP) : failed(USED_UP),
        ),
      };
    }
    const { type } = errand.node;
    const claimed = await claim(transaction, {
      ...row,
      ...errand.sendKey,
      type,
      channel: channelOf(errand.node),
      contentKey: contentKeyOf(rendered),
      rendered,
      leaseMs,
      doubt: doubt ? RESENT : null,
    });
    // The pause before the next try is no sign of a lost run. The first pauses are within the grace anyway.
    if (claimed.attempt > 1)
      await expectWithin(transaction, row.id, leaseMs + pauseAfter(claimed.attempt) + ACT_GRACE_MS);
    return { kind: 'claimed', leaseEndsAt, ...claimed };
  });
}

function contentKeyOf({ contentKey }: Readonly<Record<string, unknown>>): string | null {
  return typeof contentKey === 'string' && contentKey.trim() !== '' ? contentKey.trim() : null;
}

/**
 * A goal was reached, an exit turned true, or somebody wants something of the enrollment since the send was decided:
 * then it is not made, or is begun anew in the version that the enrollment has moved to.
 */
async function overtakenBy(
  desk: Desk,
  { transaction, row, aftermath }: UnderLock,
): Promise<Directive | null> {
  const { watch } = await desk.plans.of(transaction, row.versionId);
  if (watch === undefined && row.intent === null) return null;
  const directive = await decide(transaction, row, desk, aftermath);
  if (directive.seq !== row.seq) return directive;
  const now = row.intent && (await readEnrollment(transaction, row.id));
  return now && now.versionId !== row.versionId ? directive : null;
}
