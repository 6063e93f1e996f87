import type { OutboxEvent } from '@sojourn/store';
import { countFailedTry, removeFromOutbox } from '@sojourn/store';
import type { Traceparent } from '@sojourn/telemetry';
import { currentTrace, traced } from '@sojourn/telemetry';
import type { EntityManager } from 'typeorm';
import { isPassing } from './is-passing.js';
import type { EventGate } from './let-in.js';
import { letIn } from './let-in.js';
import { wake } from './wake.js';

/** An event that failed. */
export interface FailedEvent {
  readonly eventId: string;
  /** Whether that was its last try: it waits for a person now. */
  readonly setAside: boolean;
  readonly error: unknown;
}

/** What became of one event. */
export interface RelayedEvent {
  /** Journeys that were entered. */
  readonly entered: readonly string[];
  /** Where it stands in a trace, if it is traced and did not fail. */
  readonly trace: Traceparent | null;
  /** Null when all was done, and it is off the outbox. */
  readonly failed: FailedEvent | null;
}

/** Who sees to it that an event wakes whom it may matter to: the caller, for several at once, or the event by itself. */
export type Waking = 'together' | 'by-itself';

const MOST_TRIES = 3;

/** Relays one event under its customer's lock. What a poison event has begun is undone, and the transaction lives on. */
export async function relayEvent(
  transaction: EntityManager,
  event: OutboxEvent,
  gate: EventGate,
  waking: Waking,
): Promise<RelayedEvent> {
  const { workspaceId, customerId, eventId, trace } = event;
  return traced('relay', { workspaceId, customerId, eventId, continues: trace }, async (say) => {
    const unwoken = waking === 'together' ? [] : await wakeByItself(transaction, event, gate);
    const relayed = await relayTraced(transaction, event, gate, unwoken);
    say(relayed.failed === null ? { count: relayed.entered.length } : { outcome: 'failed' });
    return relayed;
  });
}

async function relayTraced(
  transaction: EntityManager,
  event: OutboxEvent,
  gate: EventGate,
  unwoken: readonly unknown[],
): Promise<RelayedEvent> {
  try {
    return await transaction.transaction(async (savepoint) => {
      if (event.type === null) throw new Error('the event itself is gone');
      const entered = await letIn(savepoint, event, gate);
      if (unwoken.length === 0) {
        await removeFromOutbox(savepoint, event.seq);
        return { entered, trace: currentTrace(), failed: null };
      }
      // Nobody enters before the last try: each of them would let the customer in again.
      if (event.attempts + 1 < MOST_TRIES) throw unwoken[0];
      return { entered, trace: null, failed: await countFailure(savepoint, event, unwoken[0]) };
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    return { entered: [], trace: null, failed: await countFailure(transaction, event, error) };
  }
}

/** Wakes whom it can; those who could not be woken keep nobody else from it. Returns their errors. */
async function wakeByItself(
  transaction: EntityManager,
  event: OutboxEvent,
  gate: EventGate,
): Promise<readonly unknown[]> {
  try {
    return await transaction.transaction((savepoint) => wake(savepoint, event.customerId, [event], gate));
  } catch (error) {
    if (isPassing(error)) throw error;
    return [error];
  }
}

async function countFailure(
  transaction: EntityManager,
  { seq, eventId }: OutboxEvent,
  error: unknown,
): Promise<FailedEvent> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { eventId, error, ...(await countFailedTry(transaction, seq, reason, MOST_TRIES)) };
}
