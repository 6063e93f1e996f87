import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { MembershipNews } from './asked-membership.js';
import type { JudgedMembership } from './judge-memberships.js';

/**
 * Writes who belongs to segments and when to look again: the one function that does. The customers' locks must be held.
 * What was judged by a condition that holds no more is not written: whoever edited it comes to these customers later.
 * Returns who has come in or left.
 */
export async function storeMemberships(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  judged: readonly JudgedMembership[],
): Promise<readonly MembershipNews[]> {
  const records = judged.map(({ customerId, segment: { key, version }, belongs, until }, place) => ({
    place,
    customer_id: customerId,
    key,
    version,
    belongs,
    until,
  }));
  const changed = await rows<{ readonly place: number; readonly change: MembershipNews['change'] }>(
    transaction,
    STORE,
    [workspaceId, JSON.stringify(records)],
  );
  return changed.flatMap(({ place, change }) => {
    const question = judged[place];
    if (question === undefined) return [];
    const { customerId, segment, cause, hops } = question;
    return [{ customerId, segment: segment.key, change, cause, hops }];
  });
}

// Whoever takes a segment away for good waits for those that are coming in: for them its row is shared.
const STORE = `
  WITH judged AS MATERIALIZED (
    SELECT record.*
      FROM jsonb_to_recordset($2::jsonb)
           AS record (place int, customer_id uuid, key text, version int, belongs boolean, until float8)
      JOIN segment ON segment.workspace_id = $1 AND segment.key = record.key AND segment.version = record.version),
  entering AS MATERIALIZED (
    SELECT judged.key, judged.customer_id
      FROM judged
      JOIN segment ON segment.workspace_id = $1 AND segment.key = judged.key
     WHERE belongs AND NOT EXISTS (
             SELECT FROM segment_member AS member
              WHERE member.workspace_id = $1 AND member.segment_key = judged.key
                AND member.customer_id = judged.customer_id)
       FOR KEY SHARE OF segment),
  entered AS (
    INSERT INTO segment_member (workspace_id, segment_key, customer_id, entered_at)
    SELECT $1, key, customer_id, clock_timestamp() FROM entering
    ON CONFLICT DO NOTHING RETURNING segment_key, customer_id),
  gone AS (
    DELETE FROM segment_member AS member USING judged
     WHERE NOT belongs AND member.workspace_id = $1 AND segment_key = key AND member.customer_id = judged.customer_id
    RETURNING segment_key, member.customer_id),
  due AS (
    INSERT INTO segment_due AS due (workspace_id, segment_key, customer_id, due_at)
    SELECT $1, key, customer_id, to_timestamp(until / 1000) FROM judged WHERE until IS NOT NULL
    ON CONFLICT (customer_id, segment_key, workspace_id) DO UPDATE SET due_at = excluded.due_at, hops = 0
     WHERE due.due_at <> excluded.due_at OR due.hops <> 0),
  settled AS (
    DELETE FROM segment_due USING judged
     WHERE until IS NULL AND segment_due.workspace_id = $1 AND segment_key = key
       AND segment_due.customer_id = judged.customer_id)
  SELECT place, change
    FROM judged
    JOIN (SELECT segment_key, customer_id, 'entered' AS change FROM entered
           UNION ALL
          SELECT segment_key, customer_id, 'left' FROM gone) AS changed
      ON changed.segment_key = judged.key AND changed.customer_id = judged.customer_id
   ORDER BY place`;
