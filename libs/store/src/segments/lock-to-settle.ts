import type { EntityManager } from 'typeorm';
import { STANDS_FOR, type LockedRow } from '../customers/merge/merged-meanwhile.js';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { JudgedAt } from './judge-memberships.js';

/** Customers who are locked to be settled, and when that is. */
export interface LockedToSettle {
  readonly locked: readonly string[];
  /** Those who were merged into others, or erased: they belong to nothing. */
  readonly gone: readonly string[];
  readonly at: JudgedAt;
}

/** Locks customers of a workspace in the order of their ids; those whom somebody else holds are skipped or waited for. */
export async function lockToSettle(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  customerIds: readonly string[],
  busy: 'skip' | 'wait',
): Promise<LockedToSettle> {
  const held = await rows<LockedRow & { readonly id: string }>(
    transaction,
    `SELECT id, ${STANDS_FOR} FROM customer
      WHERE workspace_id = $1 AND id = ANY($2::uuid[])
      ORDER BY id
        FOR NO KEY UPDATE ${busy === 'skip' ? 'SKIP LOCKED' : ''}`,
    [workspaceId, customerIds],
  );
  const [at] = await rows<JudgedAt>(
    transaction,
    `SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now, timezone AS zone
       FROM workspace WHERE id = $1`,
    [workspaceId],
  );
  if (at === undefined) throw new Error('customers are settled in their own workspace');
  const idsOf = (isGone: boolean) =>
    held
      .filter(({ mergedInto, erasedAt }) => (mergedInto !== null || erasedAt !== null) === isGone)
      .map(({ id }) => id);
  return { locked: idsOf(false), gone: idsOf(true), at };
}
