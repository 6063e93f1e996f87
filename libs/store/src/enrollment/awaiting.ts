import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** An enrollment at rest that some datum would wake: `customer.email`. */
export interface Awaiting {
  readonly id: string;
  readonly wakesOn: readonly string[];
}

/** The customer's enrollments that wait for a datum. */
export async function awaitingData(
  transaction: EntityManager,
  customerId: string,
): Promise<readonly Awaiting[]> {
  return rows<Awaiting>(
    transaction,
    `SELECT id, wakes_on AS "wakesOn" FROM enrollment
      WHERE customer_id = $1 AND state = 'running' AND wakes_on <> '{}'`,
    [customerId],
  );
}

/** Asks for a nudge of each of these enrollments; it goes out after the transaction. */
export async function askForNudges(
  transaction: EntityManager,
  enrollmentIds: readonly string[],
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  await transaction.query(`UPDATE enrollment SET wake_no = wake_no + 1 WHERE id = ANY($1)`, [enrollmentIds]);
}
