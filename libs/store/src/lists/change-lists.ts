import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** Onto which lists a customer is put, and off which they are taken; by keys, none of them twice. */
export interface ListChange {
  readonly workspaceId: WorkspaceId;
  readonly customerId: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Puts a customer on lists and takes them off others; the customer's lock must be held. Answers with the lists by which
 * something has changed. A list that nobody has made is made by the first who is put on it. Whoever makes lists does so
 * alone in the workspace: a decision may make more of them later on, and another one the same in another order.
 */
export async function changeLists(
  transaction: EntityManager,
  { workspaceId, customerId, add, remove }: ListChange,
): Promise<readonly string[]> {
  const changed = await rows<{ readonly key: string }>(
    transaction,
    `WITH missing AS MATERIALIZED (
       SELECT key FROM unnest($3::text[]) AS wanted (key)
        WHERE NOT EXISTS (SELECT FROM list WHERE list.workspace_id = $1 AND list.key = wanted.key)),
     turn AS MATERIALIZED (
       SELECT pg_advisory_xact_lock(hashtextextended('lists of ' || $1::uuid, 0)) FROM missing LIMIT 1),
     made AS (
       INSERT INTO list (workspace_id, key, name)
       SELECT $1, key, key FROM missing CROSS JOIN turn ORDER BY key
       ON CONFLICT DO NOTHING),
     left_behind AS (
       DELETE FROM list_member WHERE workspace_id = $1 AND customer_id = $2 AND list_key = ANY($4)
       RETURNING list_key),
     joined AS (
       INSERT INTO list_member (workspace_id, list_key, customer_id)
       SELECT $1, key, $2 FROM unnest($3::text[]) AS key
       ON CONFLICT DO NOTHING
       RETURNING list_key)
     SELECT list_key AS key FROM left_behind UNION ALL SELECT list_key FROM joined`,
    [workspaceId, customerId, add, remove],
  );
  return changed.map(({ key }) => key);
}
