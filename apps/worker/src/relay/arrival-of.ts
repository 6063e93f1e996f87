import type { OutboxEvent } from '@sojourn/store';
import type { Arrival } from './let-into.js';

/** The customer of an event at the door of journeys, by what is known of them. */
export function arrivalOf(event: OutboxEvent, customer: Arrival['customer']): Arrival {
  const { workspaceId, customerId, workspaceZone, eventId, seq: eventSeq, hops, receivedAt: from } = event;
  const place = Number(eventSeq);
  return { workspaceId, customerId, customer, workspaceZone, eventId, eventSeq, place, hops, from };
}
