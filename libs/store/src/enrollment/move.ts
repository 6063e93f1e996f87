import type { Directive } from '@sojourn/contract';
import type { Cursor, Facts } from '@sojourn/engine';
import { currentTrace } from '@sojourn/telemetry';
import type { EntityManager } from 'typeorm';
import { storableJson, storableText } from '../database/storable.js';
import type { Intent } from './intent.js';
import type { EnrollmentState } from '../path/enrollment.entity.js';

/** One decision about an enrollment, as it is stored. Instants are milliseconds since 1970. */
export interface Move {
  readonly enrollmentId: string;
  readonly versionId: string;
  /** What is wanted of it and could not be done yet. */
  readonly intent: Intent | null;
  readonly cursor: Cursor;
  readonly directive: Directive;
  readonly state: EnrollmentState;
  readonly endReason: string | null;
  readonly held: boolean;
  /** When the wait ends by itself. */
  readonly deadline: number | null;
  /** Past it the durable run counts as lost. */
  readonly overdueAt: number | null;
  readonly wakesOn: readonly string[];
  readonly listensFor: readonly string[];
  readonly results: Facts['results'];
  readonly now: number;
}

/** Has the durable run count as lost only after `ms`, from now on. */
export async function expectWithin(
  transaction: EntityManager,
  enrollmentId: string,
  ms: number,
): Promise<void> {
  await transaction.query(
    `UPDATE enrollment
        SET overdue_at = clock_timestamp() + make_interval(secs => $2::float8 / 1000), repairs = 0
      WHERE id = $1`,
    [enrollmentId, ms],
  );
}

/**
 * Stores a decision; called by `advance` and by nobody else, under the enrollment's lock. Its place in a trace is kept:
 * an action goes on from there at once, while whatever ends a wait follows it, perhaps months later.
 */
export async function storeMove(transaction: EntityManager, move: Move): Promise<void> {
  const here = currentTrace();
  await transaction.query(
    `UPDATE enrollment
        SET version_id = $14, intent = $15, cursor = $2, seq = $3, directive = $4, state = $5, end_reason = $6, held = $7,
            held_at = CASE WHEN $7 THEN coalesce(held_at, to_timestamp($12::float8 / 1000)) END,
            deadline = to_timestamp($8::float8 / 1000), overdue_at = to_timestamp($9::float8 / 1000), repairs = 0,
            wakes_on = $10, listens_for = $13, results = $11, trace = $16, last_trace = coalesce($17, last_trace),
            ended_at = CASE WHEN $5 IN ('finished', 'exited')
                            THEN coalesce(ended_at, to_timestamp($12::float8 / 1000)) END
      WHERE id = $1`,
    [
      move.enrollmentId,
      storableJson(move.cursor),
      move.directive.seq,
      JSON.stringify(move.directive),
      move.state,
      move.endReason && storableText(move.endReason),
      move.held,
      move.deadline,
      move.overdueAt,
      move.wakesOn,
      storableJson(move.results),
      move.now,
      move.listensFor,
      move.versionId,
      move.intent && JSON.stringify(move.intent),
      move.directive.kind === 'act' ? here : null,
      here,
    ],
  );
}

/** Ends the trace of an enrollment that rests on: what was traced has not moved it. */
export async function endTrace(transaction: EntityManager, enrollmentId: string): Promise<void> {
  await transaction.query(`UPDATE enrollment SET trace = NULL WHERE id = $1`, [enrollmentId]);
}
