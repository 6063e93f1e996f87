import { currentTrace } from '@sojourn/telemetry';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** An enrollment that something arriving may wake. */
export interface Awaiting {
  readonly id: string;
  /** False when it has ended and only its goals count. */
  readonly isRunning: boolean;
  /** Paths: `customer.email`. */
  readonly wakesOn: readonly string[];
  /** Names of events. */
  readonly listensFor: readonly string[];
}

/** The customer's enrollments that wait for something. */
export async function awaitingEnrollments(
  transaction: EntityManager,
  customerId: string,
): Promise<readonly Awaiting[]> {
  return rows<Awaiting>(
    transaction,
    `SELECT id, state = 'running' AS "isRunning", wakes_on AS "wakesOn", listens_for AS "listensFor"
       FROM enrollment
      WHERE customer_id = $1 AND state <> 'quarantined' AND (wakes_on <> '{}' OR listens_for <> '{}')
      ORDER BY id`,
    [customerId],
  );
}

/** Asks for a nudge of each of these enrollments; it goes out after the transaction. */
export async function askForNudges(
  transaction: EntityManager,
  enrollmentIds: readonly string[],
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  await transaction.query(
    `UPDATE enrollment SET wake_no = wake_no + 1, trace = coalesce($2, trace) WHERE id = ANY($1)`,
    [enrollmentIds, currentTrace()],
  );
}
