import { BEFORE_ALL, customersWithEvents } from '@sojourn/store';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { ChangedCounts } from '../process/changed-counts.js';
import type { Log } from '../process/log.js';
import { measures } from '../process/measures.js';
import type { Gate } from './let-in.js';
import type { Relayed } from './relay-customer.js';
import { relayCustomer } from './relay-customer.js';

/** What relaying is done with. */
export interface RelayParts extends Gate {
  readonly dataSource: DataSource;
  readonly counts: ChangedCounts;
  readonly log: Log;
  /** Called after each commit: enrollments may ask for a nudge. */
  onRelayed(): void;
  /** Waits before it looks again after a customer who was busy; a moment unless said otherwise. */
  pause?(): Promise<void>;
}

const SIDE_BY_SIDE = 4;
// A customer's lock is held for one short transaction.
const BUSY_PAUSE_MS = 50;

/** Relays everything in the outbox, going round over customers until a whole round finds nothing that can be done. */
export async function relayAll(parts: RelayParts): Promise<void> {
  for (;;) {
    const { more, busy } = await relayRound(parts);
    if (!more && !busy) return;
    if (!more) await (parts.pause?.() ?? delay(BUSY_PAUSE_MS));
  }
}

async function relayRound(parts: RelayParts): Promise<Pick<Relayed, 'more' | 'busy'>> {
  let [more, busy] = [false, false];
  for (let after = BEFORE_ALL; ;) {
    const customers = await customersWithEvents(parts.dataSource, after, SIDE_BY_SIDE);
    const last = customers.at(-1);
    if (last === undefined) return { more, busy };
    const relayed = await Promise.allSettled(customers.map((customerId) => relayOne(parts, customerId)));
    const failed = relayed.filter((one) => one.status === 'rejected');
    // All of them: that is the database being away, and the others would fare no better.
    if (failed.length === relayed.length) throw failed[0]?.reason;
    const done = relayed.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    more ||= done.some((one) => one.more);
    busy ||= done.some((one) => one.busy);
    after = last;
  }
}

async function relayOne(parts: RelayParts, customerId: string): Promise<Relayed> {
  const relayed = await relayCustomer(parts.dataSource, customerId, parts).catch((error: unknown) => {
    parts.log.error('customer not relayed yet', { customerId }, error);
    throw error;
  });
  for (const delayMs of relayed.delaysMs) measures.relayDelay.record(delayMs, {});
  for (const { eventId, setAside, error } of relayed.failed) {
    measures.relayFailures.add({ setAside });
    parts.log.error(setAside ? 'event set aside' : 'event not relayed', { eventId, customerId }, error);
  }
  for (const journeyId of relayed.entered) parts.counts.changed(journeyId);
  parts.onRelayed();
  return relayed;
}
