import type { DataSource } from 'typeorm';
import { customerTransaction } from '../customers/customer-transaction.js';
import { findNamed } from '../customers/find-named.js';
import type { WorkspaceId } from '../workspace-id.js';
import { ListEntity } from './list.entity.js';
import { putOnList } from './put-on-list.js';

/** Whom to put on a list or take off it. */
export interface MemberChange {
  readonly key: string;
  readonly change: 'add' | 'remove';
  /** Ids of customers, or the user ids by which senders know them. */
  readonly customers: readonly string[];
}

/** A row that names nobody. */
export interface ListRowProblem {
  /** Its number, from 1. */
  readonly row: number;
  readonly name: string;
}

/** What became of changing who is on a list. */
export type MembersChanged =
  | {
      readonly kind: 'changed';
      readonly list: ListEntity;
      /** How many were put on it, or taken off. */
      readonly changed: number;
      /** How many were on it already, or were not on it. */
      readonly unchanged: number;
      readonly problems: readonly ListRowProblem[];
      /** Whether the relay is to be rung. */
      readonly hasWoken: boolean;
    }
  | { readonly kind: 'absent' };

/** Puts customers on a list or takes them off, each in a transaction of their own, so that nobody's lock is held long. */
export async function changeMembers(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  { key, change, customers }: MemberChange,
): Promise<MembersChanged> {
  const list = await dataSource.getRepository(ListEntity).findOneBy({ workspaceId, key });
  if (list === null) return { kind: 'absent' };
  const found = await findNamed(dataSource, workspaceId, customers);
  const problems = customers.flatMap((name, index) => (found.has(name) ? [] : [{ row: index + 1, name }]));
  let changed = 0;
  let hasWoken = false;
  const ids = [...new Set(found.values())];
  for (const customerId of ids) {
    const noted = await customerTransaction(dataSource, (transaction) =>
      putOnList(transaction, workspaceId, { customerId, list: key, change }),
    );
    if (noted?.isNew === true) changed += 1;
    hasWoken ||= noted?.hasWoken === true;
  }
  return { kind: 'changed', list, changed, unchanged: ids.length - changed, problems, hasWoken };
}
