import type { EntityManager } from 'typeorm';
import { lockCustomer } from '../customers/lock-customers.js';
import type { Noted } from '../customers/noted.js';
import { wakeTouched } from '../enrollment/wake-touched.js';
import type { WorkspaceId } from '../workspace-id.js';
import { changeLists } from './change-lists.js';

/** Somebody who is to be put on a list, or taken off it. */
export interface ListWord {
  readonly customerId: string;
  readonly list: string;
  readonly change: 'add' | 'remove';
}

/**
 * Puts a customer on a list or takes them off, as a node does: under the customer's lock, with nudges of whoever waits
 * for it and a look for the segments that ask about it. Null when the workspace has no such customer.
 */
export async function putOnList(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  { customerId, list, change }: ListWord,
): Promise<Noted | null> {
  const customer = await lockCustomer(transaction, workspaceId, customerId);
  if (customer === null) return null;
  const changed = await changeLists(transaction, {
    workspaceId,
    customerId: customer.id,
    add: change === 'add' ? [list] : [],
    remove: change === 'remove' ? [list] : [],
  });
  const isNew = changed.length > 0;
  return {
    isNew,
    hasWoken: isNew && (await wakeTouched(transaction, customer.id, () => [`lists.${list}`])),
  };
}
