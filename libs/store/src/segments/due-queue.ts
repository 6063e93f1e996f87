import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** Customers of one workspace who are to be looked at for segments. */
export interface DueCustomers {
  readonly workspaceId: WorkspaceId;
  readonly customerIds: readonly string[];
}

/** The customers whose moment has come, those first whose came first; by the index, outside of longer transactions. */
export async function dueCustomers(database: Database, limit: number): Promise<readonly DueCustomers[]> {
  return rows<DueCustomers>(
    database,
    `SELECT workspace_id AS "workspaceId", array_agg(DISTINCT customer_id ORDER BY customer_id)::text[] AS "customerIds"
       FROM (SELECT workspace_id, customer_id FROM segment_due WHERE due_at <= now() ORDER BY due_at LIMIT $1) AS due
      GROUP BY workspace_id ORDER BY workspace_id`,
    [limit],
  );
}

/** Customers who were never looked at for segments, and whom no event on its way to the relay brings up. */
export async function unseenCustomers(database: Database, limit: number): Promise<readonly DueCustomers[]> {
  return rows<DueCustomers>(
    database,
    `SELECT workspace_id AS "workspaceId", array_agg(id ORDER BY id)::text[] AS "customerIds"
       FROM (SELECT workspace_id, id
               FROM (SELECT workspace_id, id FROM customer WHERE NOT segments_seen AND merged_into IS NULL
                      ORDER BY id LIMIT $2) AS candidate
              WHERE NOT EXISTS (SELECT FROM outbox WHERE customer_id = candidate.id AND set_aside_at IS NULL)
              ORDER BY id LIMIT $1) AS unseen
      GROUP BY workspace_id ORDER BY workspace_id`,
    [limit, CANDIDATES],
  );
}

// While many are on their way, as after an import, not all of them are looked through each time.
const CANDIDATES = 1_000;

/** How long it is until the next moment comes, in milliseconds; 0 = it has come, null = there is none. */
export async function untilNextDue(database: Database): Promise<number | null> {
  const [next] = await rows<{ readonly ms: number }>(
    database,
    `SELECT ceil(greatest(0, extract(epoch FROM due_at - clock_timestamp()) * 1000))::float8 AS ms
       FROM segment_due ORDER BY due_at LIMIT 1`,
  );
  return next?.ms ?? null;
}

/** Has a customer looked at again for all segments, as if they were new; the customer's lock must be held. */
export async function lookAgain(transaction: Database, customerId: string): Promise<void> {
  await transaction.query(`UPDATE customer SET segments_seen = false WHERE id = $1`, [customerId]);
}

/**
 * Has customers looked at again only after a while, for everything they are due for: what is wrong with one of them keeps
 * no other waiting.
 */
export async function postponeDue(
  database: Database,
  customerIds: readonly string[],
  ms: number,
): Promise<void> {
  await database.query(
    `WITH seen AS (
       UPDATE customer SET segments_seen = true WHERE id = ANY($1) AND NOT segments_seen RETURNING id, workspace_id),
     later AS (SELECT clock_timestamp() + make_interval(secs => $2::float8 / 1000) AS moment),
     all_of_them AS (
       INSERT INTO segment_due (workspace_id, segment_key, customer_id, due_at)
       SELECT seen.workspace_id, segment.key, seen.id, later.moment
         FROM later, seen JOIN segment ON segment.workspace_id = seen.workspace_id
       ON CONFLICT DO NOTHING)
     UPDATE segment_due SET due_at = later.moment
       FROM later WHERE customer_id = ANY($1) AND due_at <= clock_timestamp()`,
    [customerIds, ms],
  );
}
