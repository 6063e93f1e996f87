import { customersWithEvents } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { ChangedCounts } from '../process/changed-counts.js';
import type { Log } from '../process/log.js';
import type { Gate } from './let-in.js';
import { BEFORE_ALL } from './nowhere.js';
import { relayCustomer } from './relay-customer.js';

/** What relaying is done with. */
export interface RelayParts extends Gate {
  readonly dataSource: DataSource;
  readonly counts: ChangedCounts;
  readonly log: Log;
  /** Called after each commit: enrollments may ask for a nudge. */
  onRelayed(): void;
}

const SIDE_BY_SIDE = 4;

/** Relays everything in the outbox, going round over customers until a whole round finds nothing that can be done. */
export async function relayAll(parts: RelayParts): Promise<void> {
  for (let more = true; more;) {
    more = false;
    for (let after = BEFORE_ALL; ;) {
      const customers = await customersWithEvents(parts.dataSource, after, SIDE_BY_SIDE);
      const last = customers.at(-1);
      if (last === undefined) break;
      const relayed = await Promise.all(customers.map((customerId) => relayOne(parts, customerId)));
      more ||= relayed.some(Boolean);
      after = last;
    }
  }
}

async function relayOne(parts: RelayParts, customerId: string): Promise<boolean> {
  const { more, entered, failed } = await relayCustomer(parts.dataSource, customerId, parts);
  for (const { eventId, setAside, error } of failed) {
    parts.log.error(setAside ? 'event set aside' : 'event not relayed', { eventId, customerId }, error);
  }
  for (const journeyId of entered) parts.counts.changed(journeyId);
  parts.onRelayed();
  return more;
}
