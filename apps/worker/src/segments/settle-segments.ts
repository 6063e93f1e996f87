import type { DueCustomers, SettledDue } from '@sojourn/store';
import {
  dueCustomers,
  isOutage,
  postponeDue,
  settleDue,
  settleUnseen,
  unseenCustomers,
  untilNextDue,
} from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';

/** What memberships in segments are looked after with. */
export interface SegmentParts {
  readonly dataSource: DataSource;
  readonly log: Log;
  /** Called after each commit by which the relay has something to do. */
  onSettled(): void;
}

const AT_ONCE = 50;
// Who is held by somebody else is so for one short transaction.
const BUSY_MS = 50;
/** When somebody is looked at again with whom something is wrong, in milliseconds: it is not right a moment later. */
export const POSTPONED_MS = 5 * 60_000;

/**
 * Looks at the customers whose moment has come, and at those whom no event has brought up, until there are none. Returns
 * in how many milliseconds there may be some again; null = not by time.
 */
export async function settleSegments(parts: SegmentParts): Promise<number | null> {
  const { dataSource } = parts;
  for (;;) {
    const due = await dueCustomers(dataSource, AT_ONCE);
    const unseen = await unseenCustomers(dataSource, AT_ONCE);
    if (due.length === 0 && unseen.length === 0) return untilNextDue(dataSource);
    let [busy, all] = [0, 0];
    for (const [pages, settle] of [[due, settleDue] as const, [unseen, settleUnseen] as const]) {
      for (const customers of pages) {
        busy += await settleEach(parts, customers, settle);
        all += customers.customerIds.length;
      }
    }
    if (busy === all) return BUSY_MS;
  }
}

type Settle = (dataSource: DataSource, customers: DueCustomers) => Promise<SettledDue>;

/** Settles them together, or else one by one: what is wrong with one keeps no other from it. Returns how many are busy. */
async function settleEach(parts: SegmentParts, customers: DueCustomers, settle: Settle): Promise<number> {
  try {
    const settled = await settle(parts.dataSource, customers);
    if (settled.concernsRelay) parts.onSettled();
    return settled.busy;
  } catch (error) {
    if (isOutage(error)) throw error;
    const { workspaceId, customerIds } = customers;
    if (customerIds.length > 1) {
      let busy = 0;
      for (const id of customerIds)
        busy += await settleEach(parts, { workspaceId, customerIds: [id] }, settle);
      return busy;
    }
    parts.log.error('segments of a customer not settled', { customerId: customerIds[0] }, error);
    await postponeDue(parts.dataSource, customerIds, POSTPONED_MS);
    return 0;
  }
}
