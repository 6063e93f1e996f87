import type { DataSource, EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { causeOf, type AskedMembership } from './asked-membership.js';
import type { DueCustomers } from './due-queue.js';
import { lockToSettle } from './lock-to-settle.js';
import { DEFINITION, type SegmentDefinition } from './segment-definition.js';
import { settleMemberships, type Settled } from './settle-memberships.js';
import { touchedMemberships } from './touched-memberships.js';

/** What became of customers whose moment had come. */
export interface SettledDue extends Settled {
  /** How many were left alone because somebody else has them in hand; their moment stays. */
  readonly busy: number;
}

/** Settles what is due of these customers, in one transaction; those whom somebody else has in hand are left to them. */
export async function settleDue(
  dataSource: DataSource,
  { workspaceId, customerIds }: DueCustomers,
): Promise<SettledDue> {
  return dataSource.transaction(async (transaction) => {
    const { locked, gone, at } = await lockToSettle(transaction, workspaceId, customerIds, 'skip');
    await forget(transaction, [...locked, ...gone]);
    const asked = await dueOf(transaction, locked);
    const settled = await settleMemberships(transaction, workspaceId, asked, at);
    return { ...settled, busy: customerIds.length - locked.length - gone.length };
  });
}

/** Looks at customers for the first time, for every segment. */
export async function settleUnseen(
  dataSource: DataSource,
  { workspaceId, customerIds }: DueCustomers,
): Promise<SettledDue> {
  return dataSource.transaction(async (transaction) => {
    const { locked, gone, at } = await lockToSettle(transaction, workspaceId, customerIds, 'skip');
    const asked: AskedMembership[] = [];
    for (const customerId of locked) {
      const nothing = { hops: 0, imported: false, paths: [], isAll: false };
      asked.push(...(await touchedMemberships(transaction, { customerId, ...nothing })));
    }
    const settled = await settleMemberships(transaction, workspaceId, asked, at);
    return { ...settled, busy: customerIds.length - locked.length - gone.length };
  });
}

async function dueOf(
  transaction: EntityManager,
  customerIds: readonly string[],
): Promise<readonly AskedMembership[]> {
  const due = await rows<SegmentDefinition & { readonly customerId: string; readonly hops: number }>(
    transaction,
    `SELECT ${DEFINITION}, due.customer_id AS "customerId", due.hops
       FROM segment_due AS due
       JOIN segment ON segment.workspace_id = due.workspace_id AND segment.key = due.segment_key
      WHERE due.customer_id = ANY($1) AND due.due_at <= clock_timestamp()`,
    [customerIds],
  );
  return due.map(({ customerId, hops, ...segment }) => ({
    customerId,
    segment,
    cause: causeOf(segment, customerId),
    hops,
  }));
}

/** Moments of segments that are gone for good are nobody's. */
async function forget(transaction: EntityManager, customerIds: readonly string[]): Promise<void> {
  await transaction.query(
    `DELETE FROM segment_due AS due
      WHERE customer_id = ANY($1) AND due_at <= clock_timestamp()
        AND (NOT EXISTS (SELECT FROM segment
                          WHERE segment.workspace_id = due.workspace_id AND segment.key = due.segment_key)
             OR EXISTS (SELECT FROM customer WHERE customer.id = due.customer_id AND (merged_into IS NOT NULL OR erased_at IS NOT NULL)))`,
    [customerIds],
  );
}
