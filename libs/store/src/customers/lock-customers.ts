import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Attributes } from './customer.entity.js';

/** A customer whose lock is held. */
export interface LockedCustomer {
  readonly id: string;
  readonly attributes: Attributes;
}

/**
 * Takes the locks of these customers until the transaction ends, always in the order of their ids: two
 * transactions can then never wait for each other. Ids that are none of the workspace's are left out.
 */
export async function lockCustomers(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<readonly LockedCustomer[]> {
  return rows<LockedCustomer>(
    manager,
    `SELECT id, attributes FROM customer
      WHERE workspace_id = $1 AND id = ANY($2::uuid[])
      ORDER BY id
        FOR NO KEY UPDATE`,
    [workspaceId, ids],
  );
}
