import type { OutboxEvent } from '@sojourn/store';
import { countSuccesses } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Gate } from './let-in.js';
import { wakeAwaiting } from './wake-awaiting.js';

/**
 * Counts the successes that a customer's events are, and has their enrollments look again to which one may matter.
 * Returns the errors of enrollments whose goals could not be noted.
 */
export async function wake(
  transaction: EntityManager,
  customerId: string,
  events: readonly OutboxEvent[],
  gate: Gate,
): Promise<readonly unknown[]> {
  const named = events.flatMap(({ name, seq, receivedAt }) =>
    name === null ? [] : [{ name, seq, receivedAt }],
  );
  await countSuccesses(transaction, customerId, named);
  return wakeAwaiting(transaction, customerId, events, gate);
}
