import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Attributes } from './customer.entity.js';
import { refuseMerged, STANDS_FOR, type LockedRow } from './merge/merged-meanwhile.js';
import { survivorOf } from './merge/survivor-of.js';

/** A customer whose lock is held. */
export interface LockedCustomer {
  readonly id: string;
  readonly attributes: Attributes;
}

type Row = LockedCustomer & LockedRow;

/**
 * Takes the locks of these customers until the transaction ends, always in the order of their ids: two
 * transactions can then never wait for each other. Ids that are none of the workspace's are left out, and so is whoever
 * was erased. The ids are to be read in the same transaction: throws `MergedMeanwhile` when one of them stands for nobody
 * any more.
 */
export async function lockCustomers(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<readonly LockedCustomer[]> {
  const locked = await rows<Row>(
    manager,
    `SELECT id, attributes, ${STANDS_FOR} FROM customer
      WHERE workspace_id = $1 AND id = ANY($2::uuid[])
      ORDER BY id
        FOR NO KEY UPDATE`,
    [workspaceId, ids],
  );
  refuseMerged(locked);
  return locked.filter(({ erasedAt }) => erasedAt === null);
}

/**
 * Takes the lock of the customer with this id, which somebody from outside has named: if they were merged, of whom they
 * turned out to be. Null when the workspace has no such customer or has erased them; throws `MergedMeanwhile` like the
 * others.
 */
export async function lockCustomer(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  id: string,
): Promise<LockedCustomer | null> {
  if (!isId(id)) return null;
  const locked = await rows<Row>(
    manager,
    `SELECT id, attributes, ${STANDS_FOR} FROM customer
      WHERE workspace_id = $1 AND id = ${survivorOf('$2')}
        FOR NO KEY UPDATE`,
    [workspaceId, id],
  );
  refuseMerged(locked);
  return locked.find(({ erasedAt }) => erasedAt === null) ?? null;
}
