import type { DueCustomers } from '@sojourn/store';
import {
  customersWithDates,
  datesAtWork,
  isOutage,
  lockToSettle,
  postponeDates,
  releaseDates,
  untilNextDate,
} from '@sojourn/store';
import type { House } from '../durable-run/house.js';
import { settleLocked } from './settle-locked.js';

/** What the dates of customers are looked after with. */
export interface DateParts extends Pick<House, 'dataSource' | 'engine' | 'plans' | 'log'> {
  /** Called after each commit by which the relay has something to do. */
  onSettled(): void;
}

const AT_ONCE = 50;
const RELEASED_AT_ONCE = 500;
// Who is held by somebody else is so for one short transaction.
const BUSY_MS = 50;
/** When somebody is looked at again with whom something is wrong, in milliseconds: it is not right a moment later. */
export const POSTPONED_MS = 5 * 60_000;

/**
 * Looks at the customers whose moment has come, or about whom something has changed, a page at a time, until there are
 * none. Returns in how many milliseconds there may be some again; null = not by time.
 */
export async function settleDates(parts: DateParts): Promise<number | null> {
  const { dataSource } = parts;
  await releaseDates(dataSource, RELEASED_AT_ONCE);
  for (;;) {
    const due = await customersWithDates(dataSource, AT_ONCE);
    if (due.length === 0) {
      if ((await releaseDates(dataSource, RELEASED_AT_ONCE)) > 0) continue;
      return untilNextDate(dataSource);
    }
    let [busy, all] = [0, 0];
    for (const customers of due) {
      busy += await settleEach(parts, customers);
      all += customers.customerIds.length;
    }
    if (busy === all) return BUSY_MS;
  }
}

/** Settles them together, or else one by one: what is wrong with one keeps no other from it. Returns how many are busy. */
async function settleEach(parts: DateParts, customers: DueCustomers): Promise<number> {
  const { workspaceId, customerIds } = customers;
  try {
    return await settlePage(parts, customers);
  } catch (error) {
    if (isOutage(error)) throw error;
    if (customerIds.length > 1) {
      let busy = 0;
      for (const id of customerIds) busy += await settleEach(parts, { workspaceId, customerIds: [id] });
      return busy;
    }
    parts.log.error('dates of a customer not settled', { customerId: customerIds[0] }, error);
    await postponeDates(parts.dataSource, customerIds, POSTPONED_MS);
    return 0;
  }
}

async function settlePage(parts: DateParts, { workspaceId, customerIds }: DueCustomers): Promise<number> {
  const settled = await parts.dataSource.transaction(async (transaction) => {
    const { locked, gone, at } = await lockToSettle(transaction, workspaceId, customerIds, 'skip');
    const dates = await datesAtWork(transaction, locked, gone);
    const told = await settleLocked(transaction, parts, workspaceId, dates, at);
    return { told, busy: customerIds.length - locked.length - gone.length };
  });
  if (settled.told > 0) parts.onSettled();
  return settled.busy;
}
