import type { EntityManager } from 'typeorm';
import { isAfterwards } from '../relay/is-afterwards.js';
import type { OutboxEvent } from '../relay/outbox.js';
import type { AskedMembership } from './asked-membership.js';
import { happenedBy } from './happened-by.js';
import { touchedMemberships } from './touched-memberships.js';

/**
 * The memberships to which it matters what has happened to a customer by these events, in their order: those that
 * events of long ago concern, and those that others do. The customer's lock must be held.
 */
export async function touchedByEvents(
  transaction: EntityManager,
  customerId: string,
  events: readonly OutboxEvent[],
): Promise<readonly AskedMembership[]> {
  const asked: AskedMembership[] = [];
  // Whoever is new is so by the first of them.
  const isFirstImported = events[0] !== undefined && isAfterwards(events[0]);
  for (const imported of [isFirstImported, !isFirstImported]) {
    const some = events.filter((event) => isAfterwards(event) === imported);
    if (some.length === 0) continue;
    const hops = Math.max(...some.map((event) => event.hops));
    asked.push(
      ...(await touchedMemberships(transaction, { customerId, hops, imported, ...happenedBy(some) })),
    );
  }
  return asked;
}
