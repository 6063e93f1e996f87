import type { EntityManager } from 'typeorm';
import { refuseMerged, STANDS_FOR, type LockedRow } from '../customers/merge/merged-meanwhile.js';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';

/**
 * Takes the customer's lock for the rest of the transaction, waiting for it: the one lock under which
 * anything about a customer's enrollments is decided. A statement of its own, before anything is read,
 * so that what is read afterwards is what the last holder left. The runs of an erased customer are to come to their end,
 * so they are let in here. False when there is no such enrollment; throws `MergedMeanwhile` when the last holder gave the
 * customer up for another one.
 */
export async function lockCustomerOf(transaction: EntityManager, enrollmentId: string): Promise<boolean> {
  const locked = await rows<Pick<LockedRow, 'mergedInto'>>(
    transaction,
    `SELECT customer.merged_into AS "mergedInto"
       FROM customer
       JOIN enrollment ON enrollment.customer_id = customer.id
      WHERE enrollment.id = $1
        FOR NO KEY UPDATE OF customer`,
    [enrollmentId],
  );
  refuseMerged(locked);
  return locked.length > 0;
}

/** Whom a message was for, and what sent it. */
export interface Addressed {
  readonly customerId: string;
  readonly enrollmentId: string;
  readonly nodeId: string;
}

/**
 * The same lock, of the customer a message was for. Null when the workspace has no such message, or has erased the
 * customer; throws `MergedMeanwhile` like the others.
 */
export async function lockAddressee(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  messageId: string,
): Promise<Addressed | null> {
  if (!isId(messageId)) return null;
  const locked = await rows<Addressed & LockedRow>(
    transaction,
    `SELECT customer.id AS "customerId", ${STANDS_FOR},
            message.enrollment_id AS "enrollmentId", message.node_id AS "nodeId"
       FROM message JOIN customer ON customer.id = message.customer_id
      WHERE message.workspace_id = $1 AND message.id = $2
        FOR NO KEY UPDATE OF customer`,
    [workspaceId, messageId],
  );
  refuseMerged(locked);
  return locked.find(({ erasedAt }) => erasedAt === null) ?? null;
}

/** Takes a customer's lock if nobody holds it; false when somebody does, or the customer was merged or erased. */
export async function tryLockCustomer(transaction: EntityManager, customerId: string): Promise<boolean> {
  const locked = await rows<LockedRow>(
    transaction,
    `SELECT ${STANDS_FOR} FROM customer WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED`,
    [customerId],
  );
  return locked.some(({ mergedInto, erasedAt }) => mergedInto === null && erasedAt === null);
}
