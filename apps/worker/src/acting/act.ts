import type { Directive, ProviderAnswer } from '@sojourn/contract';
import { isPermanentFailure } from '@sojourn/sdk';
import type { EnrollmentRow } from '@sojourn/store';
import { factsOf, readEnrollment, readMessage } from '@sojourn/store';
import { advance } from '../durable-run/advance.js';
import type { Answer } from './answer.js';
import { answered, failed } from './answer.js';
import { claimErrand } from './claim-errand.js';
import type { Desk } from './desk.js';
import type { Errand } from './errand.js';
import { actionFor, errandOf } from './errand.js';
import { handOver } from './hand-over.js';
import { record } from './record.js';

/**
 * Carries out the action an enrollment stands at, and says what is next: gate, render, claim, hand over, record.
 * Repeats are harmless: what is recorded is answered from the database, what was answered is not asked again.
 */
export async function act(
  desk: Desk,
  enrollmentId: string,
  seq: number,
  told: ProviderAnswer | undefined,
  signal: AbortSignal,
): Promise<Directive> {
  const startedAt = performance.now();
  const row = await readEnrollment(desk.dataSource, enrollmentId);
  if (row?.seq !== seq || row.cursor.kind !== 'acting') {
    desk.answers.forget(enrollmentId, seq);
    return advance(desk, enrollmentId, seq);
  }
  const errand = await errandOf(desk, row, row.cursor);
  const known = desk.answers.of(enrollmentId, seq) ?? (told && answered(told));
  if (known) return record(desk, errand, known);
  // A paused journey holds, an archived one ends here; the claim asks again, under the lock.
  if (row.journeyStatus !== 'live') return advance(desk, enrollmentId, seq);

  const action = actionFor(desk, errand);
  const rendered = await render(desk, errand, row);
  if (rendered.kind === 'failed') return record(desk, errand, rendered.answer);

  const claimed = await claimErrand(desk, errand, rendered.config, startedAt);
  if (claimed.kind === 'settled') return claimed.directive;
  const context = { row, signal };
  return record(
    desk,
    errand,
    await handOver(desk, { errand, action, claimed, rendered: rendered.config, context }),
  );
}

type Rendered =
  | { readonly kind: 'rendered'; readonly config: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly answer: Answer };

/** What is handed over: what an earlier try rendered, so that all tries say the same, else rendered now. */
async function render(desk: Desk, { sendKey, node }: Errand, row: EnrollmentRow): Promise<Rendered> {
  const message = await readMessage(desk.dataSource, sendKey);
  if (message?.rendered) return { kind: 'rendered', config: message.rendered };
  try {
    const config = await desk.renderer.render(node.templates ?? [], node.config, factsOf(row));
    return { kind: 'rendered', config };
  } catch (error) {
    if (!isPermanentFailure(error)) throw error;
    return { kind: 'failed', answer: failed(error.message) };
  }
}
