import type { OutboxEvent } from '@sojourn/store';
import { isOutage, lookAgain, settleMemberships, touchedByEvents } from '@sojourn/store';
import type { EntityManager } from 'typeorm';

/**
 * Has the customer's segments follow what has happened by these events, under the customer's lock. Whatever is wrong with
 * a segment keeps no event from the journeys: then all are looked at again by themselves. Returns what was wrong, or null.
 */
export async function followSegments(
  transaction: EntityManager,
  customerId: string,
  events: readonly OutboxEvent[],
): Promise<unknown> {
  const [first] = events;
  if (first === undefined) return null;
  const { workspaceId, workspaceZone: zone, now } = first;
  const asked = await touchedByEvents(transaction, customerId, events);
  if (asked.length === 0) return null;
  try {
    await transaction.transaction((savepoint) =>
      settleMemberships(savepoint, workspaceId, asked, { now, zone }),
    );
    return null;
  } catch (error) {
    if (isOutage(error)) throw error;
    await lookAgain(transaction, customerId);
    return error;
  }
}
