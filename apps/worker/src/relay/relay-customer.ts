import {
  eventsToRelay,
  journeysListeningFor,
  tryLockCustomer,
  type Listening,
  type OutboxEvent,
} from '@sojourn/store';
import type { Traceparent } from '@sojourn/telemetry';
import { continuing } from '@sojourn/telemetry';
import type { DataSource, EntityManager } from 'typeorm';
import { callOf } from './call-of.js';
import { followSegments } from './follow-segments.js';
import { isPassing } from './is-passing.js';
import type { Gate } from './let-in.js';
import { occurrenceOf } from './occurrence-of.js';
import type { FailedEvent, Waking } from './relay-event.js';
import { relayEvent } from './relay-event.js';
import { wake } from './wake.js';

/** What became of one customer's events. */
export interface Relayed {
  /** Whether anything was taken off the outbox, or set aside: there may be more of it. */
  readonly done: boolean;
  /** Whether an event is left that is to be tried again. */
  readonly stuck: boolean;
  /** Whether somebody else held the customer's lock, or has merged them into another one, so that nothing was done. */
  readonly busy: boolean;
  /** Journeys that were entered. */
  readonly entered: readonly string[];
  /** How long after their receipt events were relayed, in milliseconds. */
  readonly delaysMs: readonly number[];
  readonly failed: readonly FailedEvent[];
  /** Why the customer's segments are not settled yet; null when they are. */
  readonly unsettled: unknown;
}

const AT_ONCE = 50;

const busy: Relayed = {
  done: false,
  stuck: false,
  busy: true,
  entered: [],
  delaysMs: [],
  failed: [],
  unsettled: null,
};

/**
 * Relays a customer's events in the order of receipt, in one transaction under the customer's lock; nothing when
 * somebody else holds it or the customer was merged: then the next round finds the events with the survivor. An event
 * that cannot be relayed, or cannot wake everybody, stops the ones behind it, until it is set aside. The customer's
 * segments follow at the end.
 */
export async function relayCustomer(
  dataSource: DataSource,
  customerId: string,
  gate: Gate,
): Promise<Relayed> {
  try {
    return await relayPage(dataSource, customerId, gate, 'together');
  } catch (error) {
    if (isPassing(error)) throw error;
    // Which of the events it was shows when each wakes by itself. That takes more statements, and is seldom needed.
    return relayPage(dataSource, customerId, gate, 'by-itself');
  }
}

async function relayPage(
  dataSource: DataSource,
  customerId: string,
  gate: Gate,
  waking: Waking,
): Promise<Relayed> {
  return dataSource.transaction(async (transaction) => {
    if (!(await tryLockCustomer(transaction, customerId))) return busy;
    const events = await eventsToRelay(transaction, customerId, AT_ONCE);
    const listening = await listeningFor(transaction, events);
    const entered: string[] = [];
    const delaysMs: number[] = [];
    const failed: FailedEvent[] = [];
    let trace: Traceparent | null = null;
    for (const event of events) {
      const relayed = await relayEvent(transaction, event, { ...gate, listening }, waking);
      entered.push(...relayed.entered);
      if (relayed.failed === null) delaysMs.push(event.now - event.receivedAt);
      else failed.push(relayed.failed);
      trace = relayed.trace ?? trace;
      if (relayed.failed?.setAside === false) break;
    }
    if (waking === 'together') {
      // Whoever is woken goes on from the last event: of one that wakes several, each is a part of its trace.
      const unwoken = await continuing(trace, () => wake(transaction, customerId, events, gate));
      if (unwoken.length > 0) throw unwoken[0];
    }
    const unsettled = await continuing(trace, () => followSegments(transaction, customerId, events));
    const stuck = failed.some(({ setAside }) => !setAside);
    const done = delaysMs.length > 0 || failed.some(({ setAside }) => setAside);
    return { done, stuck, busy: false, entered, delaysMs, failed, unsettled };
  });
}

async function listeningFor(
  transaction: EntityManager,
  events: readonly OutboxEvent[],
): Promise<readonly Listening[]> {
  const [first] = events;
  const occurrences = events.flatMap((event) => occurrenceOf(event) ?? []);
  const eventNames = occurrences.flatMap((each) => (each.kind === 'event' ? each.event.name : []));
  const segments = occurrences.flatMap((each) => (each.kind === 'segment' ? each.segment : []));
  const attributes = occurrences.flatMap((each) => (each.kind === 'attribute' ? each.path : []));
  const dues = occurrences.flatMap((each) => (each.kind === 'date' ? each.journey : []));
  const calls = events.flatMap((event) => callOf(event)?.journey ?? []);
  if (first === undefined || occurrences.length + calls.length === 0) return [];
  return journeysListeningFor(transaction, first.workspaceId, {
    eventNames,
    segments,
    attributes,
    dues,
    calls,
  });
}
