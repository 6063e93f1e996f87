import { rows, type Database } from '../database/rows.js';
import type { DueCustomers } from '../segments/due-queue.js';

/** The customers who are to be looked at for a date, those first whose moment came first; by the index. */
export async function customersWithDates(
  database: Database,
  limit: number,
): Promise<readonly DueCustomers[]> {
  return rows<DueCustomers>(
    database,
    `SELECT workspace_id AS "workspaceId", array_agg(DISTINCT customer_id ORDER BY customer_id)::text[] AS "customerIds"
       FROM (SELECT workspace_id, customer_id FROM date_due WHERE look_at <= now() ORDER BY look_at LIMIT $1) AS due
      GROUP BY workspace_id ORDER BY workspace_id`,
    [limit],
  );
}

/** How long it is until the next one, in milliseconds; 0 = it has come, null = there is none. */
export async function untilNextDate(database: Database): Promise<number | null> {
  const [next] = await rows<{ readonly ms: number }>(
    database,
    `SELECT ceil(greatest(0, extract(epoch FROM look_at - clock_timestamp()) * 1000))::float8 AS ms
       FROM date_due WHERE look_at IS NOT NULL ORDER BY look_at LIMIT 1`,
  );
  return next?.ms ?? null;
}

/** Has customers looked at only after a while: what is wrong with one of them keeps no other waiting. */
export async function postponeDates(
  database: Database,
  customerIds: readonly string[],
  ms: number,
): Promise<void> {
  await database.query(
    `UPDATE date_due SET look_at = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
      WHERE customer_id = ANY($1) AND look_at <= clock_timestamp()`,
    [customerIds, ms],
  );
}

/**
 * Has those looked at again whose moment had come while their journey was paused, of every journey that is live again, at
 * most so many of each. Returns how many they are.
 */
export async function releaseDates(database: Database, limit: number): Promise<number> {
  const released = await rows(
    database,
    `UPDATE date_due SET look_at = clock_timestamp()
      WHERE (customer_id, journey_id) IN (
              SELECT held.customer_id, held.journey_id
                FROM journey_date AS dates
                JOIN journey ON journey.id = dates.journey_id AND journey.status = 'live'
               CROSS JOIN LATERAL (
                 SELECT customer_id, journey_id FROM date_due
                  WHERE journey_id = dates.journey_id AND look_at IS NULL AND due_at IS NOT NULL
                  LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED) AS held)
      RETURNING 1`,
    [limit],
  );
  return released.length;
}
