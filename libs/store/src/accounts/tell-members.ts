import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** Customers whose account is another one, or has changed. */
export interface ToldMembers {
  readonly workspaceId: WorkspaceId;
  readonly customerIds: readonly string[];
  /** The names of the attributes that are different; null = all. */
  readonly names: readonly string[] | null;
}

/**
 * Asks for nudges of the enrollments that wait for what has changed, and has the customers looked at again for segments
 * that ask about it; their locks must be held. True when the relay has something to do by it.
 */
export async function tellMembers(
  transaction: EntityManager,
  { workspaceId, customerIds, names }: ToldMembers,
): Promise<boolean> {
  if (customerIds.length === 0) return false;
  const woken = await rows(transaction, WAKE, [customerIds, names]);
  const touched = await rows(transaction, TOUCH, [workspaceId, customerIds, names]);
  return woken.length + touched.length > 0;
}

const WAKE = `
  UPDATE enrollment SET wake_no = wake_no + 1
   WHERE id IN (
     SELECT id FROM enrollment
      WHERE customer_id = ANY($1::uuid[]) AND state = 'running' AND wakes_on <> '{}'
        AND EXISTS (SELECT FROM unnest(wakes_on) AS path
                     WHERE path LIKE 'account.%' AND ($2::text[] IS NULL OR split_part(path, '.', 2) = ANY($2)))
      ORDER BY id
        FOR NO KEY UPDATE)
  RETURNING 1`;

// The index of segments names what lies in an attribute by the attribute.
const TOUCH = `
  INSERT INTO segment_due AS due (workspace_id, segment_key, customer_id, due_at)
  SELECT DISTINCT $1::uuid, watch.segment_key, customer_id, clock_timestamp()
    FROM unnest($2::uuid[]) AS customer_id
    JOIN segment_watch AS watch ON watch.workspace_id = $1 AND watch.path LIKE 'account.%'
   WHERE $3::text[] IS NULL OR split_part(watch.path, '.', 2) = ANY($3)
  ON CONFLICT (customer_id, segment_key, workspace_id) DO UPDATE SET due_at = least(due.due_at, excluded.due_at)
  RETURNING 1`;
