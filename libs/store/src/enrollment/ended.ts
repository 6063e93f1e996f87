import type { EntityManager } from 'typeorm';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';

/** How paths begin that name the end of another enrollment: `ended.<id>`. */
export const ENDED = 'ended.';

/** How an enrollment ended. */
export type Ended = 'finished' | 'exited';

/** Those of the customer's enrollments that have ended, by id. */
export async function endedAmong(
  database: Database,
  customerId: string,
  ids: readonly string[],
): Promise<Readonly<Record<string, Ended>>> {
  const ended = await rows<{ readonly id: string; readonly state: Ended }>(
    database,
    `SELECT id, state FROM enrollment
      WHERE customer_id = $1 AND id = ANY($2::uuid[]) AND state IN ('finished', 'exited')`,
    [customerId, ids],
  );
  return Object.fromEntries(ended.map(({ id, state }) => [id, state]));
}

/**
 * Asks for a nudge of the enrollment that waits for the end of another one, which it has started. Returns whether it
 * does wait; the customer's lock must be held.
 */
export async function nudgeStarter(
  transaction: EntityManager,
  { id, startedBy }: { readonly id: string; readonly startedBy: string },
): Promise<boolean> {
  const woken = await rows(
    transaction,
    `UPDATE enrollment SET wake_no = wake_no + 1
      WHERE id = $1 AND state = 'running' AND $2 = ANY(wakes_on)
      RETURNING id`,
    [startedBy, `${ENDED}${id}`],
  );
  return woken.length > 0;
}
