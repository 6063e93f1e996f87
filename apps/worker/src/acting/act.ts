import type { Directive, ProviderAnswer } from '@sojourn/contract';
import { isPermanentFailure } from '@sojourn/sdk';
import type { EnrollmentRow, MessageRow } from '@sojourn/store';
import { factsOf, loadFacts, readEnrollment, readMessage } from '@sojourn/store';
import { traced } from '@sojourn/telemetry';
import { advance } from '../durable-run/advance.js';
import { placeInTrace } from '../durable-run/place-in-trace.js';
import type { Answer } from './answer.js';
import { answerIn, answerTold, failed } from './answer.js';
import { claimErrand } from './claim-errand.js';
import type { Desk } from './desk.js';
import type { Errand } from './errand.js';
import { actionFor, errandOf } from './errand.js';
import { record } from './record.js';
import { recordMissed } from './record-missed.js';
import { tellHandOver } from './tell-hand-over.js';

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
  const since = Date.now();
  const row = await readEnrollment(desk.dataSource, enrollmentId);
  const acting = row !== null && isActing(row) ? row : null;
  await recordMissed(desk, { enrollmentId, told, visit: acting?.cursor.visit });
  if (acting === null) return advance(desk, enrollmentId, seq);
  const call = { seq, told, signal, startedAt };
  return traced('act', { ...placeInTrace(acting), since }, () => actAt(desk, acting, call));
}

/** One call of `act`. */
interface Call {
  readonly seq: number;
  readonly told: ProviderAnswer | undefined;
  readonly signal: AbortSignal;
  /** By this process's `performance.now()`. */
  readonly startedAt: number;
}

type Acting = EnrollmentRow & { readonly cursor: Extract<EnrollmentRow['cursor'], { kind: 'acting' }> };

function isActing(row: EnrollmentRow): row is Acting {
  return row.cursor.kind === 'acting';
}

async function actAt(desk: Desk, row: Acting, { seq, told, signal, startedAt }: Call): Promise<Directive> {
  const enrollmentId = row.id;
  const errand = await errandOf(desk, row, row.cursor);
  const message = await readMessage(desk.dataSource, errand.sendKey);
  // The ledger knows all of an answer, and what is told of it is but its outcome.
  const known =
    desk.answers.of(errand.sendKey) ??
    answerIn(message) ??
    (told?.visit === row.cursor.visit ? answerTold(told) : undefined);
  // What was answered counts for its visit, also when a pause has held the enrollment since.
  if (known) return record(desk, errand, known);
  if (row.seq !== seq) return advance(desk, enrollmentId, seq);
  // A paused journey holds, an archived one ends here; the claim asks again, under the lock.
  if (row.journeyStatus !== 'live') return advance(desk, enrollmentId, seq);

  const action = actionFor(desk, errand);
  const rendered = await render(desk, errand, row, message);
  if (rendered.kind === 'failed') return record(desk, errand, rendered.answer);

  const claimed = await claimErrand(desk, errand, rendered.config, startedAt);
  if (claimed.kind === 'settled') return claimed.directive;
  const context = { row, signal };
  return record(
    desk,
    errand,
    await tellHandOver(desk, { errand, action, claimed, rendered: rendered.config, context }),
  );
}

type Rendered =
  | { readonly kind: 'rendered'; readonly config: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly answer: Answer };

/** What is handed over: what an earlier try rendered, so that all tries say the same, else rendered now. */
async function render(
  desk: Desk,
  { node }: Errand,
  row: EnrollmentRow,
  message: MessageRow | null,
): Promise<Rendered> {
  if (message?.rendered) return { kind: 'rendered', config: message.rendered };
  try {
    // Of what is known by paths only an account is not with the row.
    const { paths = [] } = node.facts ?? {};
    const facts = {
      ...factsOf(row),
      ...(await loadFacts(desk.dataSource, row.customerId, { paths }, row.now)),
    };
    const config = await desk.renderer.render(node.templates ?? [], node.config, facts);
    return { kind: 'rendered', config };
  } catch (error) {
    if (!isPermanentFailure(error)) throw error;
    return { kind: 'failed', answer: failed(error.message) };
  }
}
