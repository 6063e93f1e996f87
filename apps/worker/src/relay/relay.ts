import { AFTER_ALL, customersWithEvents, isDatabaseAway, type RoundStanding } from '@sojourn/store';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { ChangedCounts } from '../process/changed-counts.js';
import type { Log } from '../process/log.js';
import { measures } from '../process/measures.js';
import { BackOff } from './back-off.js';
import type { Gate } from './let-in.js';
import type { Relayed } from './relay-customer.js';
import { relayCustomer } from './relay-customer.js';
import { unlessAway } from './unless-away.js';

/** What relaying is done with. */
export interface RelayParts extends Gate {
  readonly dataSource: DataSource;
  readonly counts: ChangedCounts;
  readonly log: Log;
  /** Called after each commit: enrollments may ask for a nudge. */
  onRelayed(): void;
  /** Waits before it looks again after a customer who was busy; a moment unless said otherwise. */
  pause?(): Promise<void>;
  /** Customers whose events could not be relayed of late; it is to outlive the call, so that they rest in between. */
  readonly backOff?: BackOff;
  /** Aborted when it is to end after the customers in hand, though there may be more. */
  readonly stopping?: AbortSignal;
}

const SIDE_BY_SIDE = 4;
// A customer's lock is held for one short transaction.
const BUSY_PAUSE_MS = 50;

/**
 * Relays everything in the outbox, going round over customers until a whole round finds nothing that can be done.
 * Whoever cannot be relayed is passed over, for a while; only a database that is away ends the round, or whoever stops it.
 */
export async function relayAll(parts: RelayParts): Promise<void> {
  const { backOff = new BackOff() } = parts;
  for (;;) {
    const { done, busy } = await relayRound({ ...parts, backOff });
    if (parts.stopping?.aborted === true || (!done && !busy)) return;
    if (!done) await (parts.pause?.() ?? delay(BUSY_PAUSE_MS));
  }
}

type RoundParts = RelayParts & { readonly backOff: BackOff };

interface Round {
  /** Whether somebody was relayed: others may have come meanwhile. */
  readonly done: boolean;
  readonly busy: boolean;
}

/**
 * Gives everybody with events a turn. What was brought in afterwards has one whenever nobody is left to whom something
 * happens now: so an import of a million customers delays nobody, and goes on beside them.
 */
async function relayRound(parts: RoundParts): Promise<Round> {
  let [done, busy] = [false, false];
  for (let standing: RoundStanding = { live: AFTER_ALL, imported: AFTER_ALL }; ;) {
    const { live, imported } = await customersWithEvents(parts.dataSource, standing, SIDE_BY_SIDE);
    // Whoever is in both lanes has one turn.
    const ready = [...new Set([...live, ...imported])].filter(
      (customerId) => !parts.backOff.isResting(customerId),
    );
    const relayed = await relayBatch(parts, ready);
    done ||= relayed.some((one) => one.done);
    busy ||= relayed.some((one) => one.busy);
    const isLiveOver = live.length < SIDE_BY_SIDE;
    const isOver = isLiveOver && imported.length < SIDE_BY_SIDE;
    if (isOver || parts.stopping?.aborted === true) return { done, busy };
    standing = {
      live: isLiveOver ? AFTER_ALL : (live.at(-1) ?? AFTER_ALL),
      imported: imported.at(-1) ?? standing.imported,
    };
  }
}

/** Relays customers side by side; answers for those with whom it could be done. */
async function relayBatch(parts: RoundParts, customerIds: readonly string[]): Promise<readonly Relayed[]> {
  const relayed = await Promise.allSettled(customerIds.map((customerId) => relayOne(parts, customerId)));
  unlessAway(relayed, isDatabaseAway);
  for (const [place, one] of relayed.entries()) {
    const customerId = customerIds[place] ?? '';
    if (one.status === 'rejected' || one.value.stuck) parts.backOff.failed(customerId);
    else if (!one.value.busy) parts.backOff.succeeded(customerId);
  }
  return relayed.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
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
  if (relayed.unsettled !== null)
    parts.log.error('segments of a customer not settled', { customerId }, relayed.unsettled);
  for (const journeyId of relayed.entered) parts.counts.changed(journeyId);
  parts.onRelayed();
  return relayed;
}
