import { NotLoaded } from '@sojourn/engine';
import type { OutboxEvent } from '@sojourn/store';
import {
  countFailedTry,
  countSuccesses,
  eventsToRelay,
  isOutage,
  removeFromOutbox,
  tryLockCustomer,
} from '@sojourn/store';
import type { Traceparent } from '@sojourn/telemetry';
import { continuing, currentTrace, traced } from '@sojourn/telemetry';
import type { DataSource, EntityManager } from 'typeorm';
import type { Gate } from './let-in.js';
import { letIn } from './let-in.js';
import { wakeAwaiting } from './wake-awaiting.js';

/** What became of one customer's events. */
export interface Relayed {
  /** Whether there may be more to relay at once. */
  readonly more: boolean;
  /** Whether somebody else held the customer's lock, or has merged them into another one, so that nothing was done. */
  readonly busy: boolean;
  /** Journeys that were entered. */
  readonly entered: readonly string[];
  /** How long after their receipt events were relayed, in milliseconds. */
  readonly delaysMs: readonly number[];
  /** Events that failed, and those of them that are set aside now. */
  readonly failed: readonly {
    readonly eventId: string;
    readonly setAside: boolean;
    readonly error: unknown;
  }[];
}

const AT_ONCE = 50;
const MOST_TRIES = 3;

const busy: Relayed = { more: false, busy: true, entered: [], delaysMs: [], failed: [] };

/**
 * Relays a customer's events in the order of receipt, in one transaction under the customer's lock; nothing when
 * somebody else holds it or the customer was merged: then the next round finds the events with the survivor. An event that cannot be relayed stops the ones behind it, until it is set aside.
 */
export async function relayCustomer(
  dataSource: DataSource,
  customerId: string,
  gate: Gate,
): Promise<Relayed> {
  return dataSource.transaction(async (transaction) => {
    if (!(await tryLockCustomer(transaction, customerId))) return busy;
    const events = await eventsToRelay(transaction, customerId, AT_ONCE);
    const entered: string[] = [];
    const delaysMs: number[] = [];
    const failed: Relayed['failed'][number][] = [];
    let trace: string | null = null;
    for (const event of events) {
      const relayed = await relayEvent(transaction, event, gate);
      if (relayed.kind === 'relayed') {
        entered.push(...relayed.entered);
        delaysMs.push(event.now - event.receivedAt);
        trace = relayed.trace ?? trace;
      } else failed.push(relayed);
      if (relayed.kind === 'failed' && !relayed.setAside) break;
    }
    await countSuccesses(transaction, customerId, events.flatMap(namedOne));
    // Whoever is woken goes on from the last event: of one that wakes several, each is a part of its trace.
    await continuing(trace, () => wakeAwaiting(transaction, customerId, events, gate));
    const stuck = failed.some(({ setAside }) => !setAside);
    return { more: events.length === AT_ONCE && !stuck, busy: false, entered, delaysMs, failed };
  });
}

type RelayedEvent =
  | { readonly kind: 'relayed'; readonly entered: readonly string[]; readonly trace: Traceparent | null }
  | ({ readonly kind: 'failed' } & Relayed['failed'][number]);

async function relayEvent(transaction: EntityManager, event: OutboxEvent, gate: Gate): Promise<RelayedEvent> {
  const { workspaceId, customerId, eventId, trace } = event;
  return traced('relay', { workspaceId, customerId, eventId, continues: trace }, async (say) => {
    const relayed = await relayTraced(transaction, event, gate);
    say(relayed.kind === 'relayed' ? { count: relayed.entered.length } : { outcome: 'failed' });
    return relayed;
  });
}

async function relayTraced(
  transaction: EntityManager,
  event: OutboxEvent,
  gate: Gate,
): Promise<RelayedEvent> {
  const { seq, eventId } = event;
  try {
    // A savepoint: what a poison event has begun is undone, and the transaction lives on.
    return await transaction.transaction(async (savepoint) => {
      if (event.type === null) throw new Error('the event itself is gone');
      const entered = await letIn(savepoint, event, gate);
      await removeFromOutbox(savepoint, seq);
      return { kind: 'relayed', entered, trace: currentTrace() };
    });
  } catch (error) {
    if (isOutage(error) || error instanceof NotLoaded) throw error;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      kind: 'failed',
      eventId,
      error,
      ...(await countFailedTry(transaction, seq, reason, MOST_TRIES)),
    };
  }
}

function namedOne({ name, seq, receivedAt }: OutboxEvent) {
  return name === null ? [] : [{ name, seq, receivedAt }];
}
