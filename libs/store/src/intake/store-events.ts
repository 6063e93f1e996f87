import type { EntityManager } from 'typeorm';
import { changeEvents } from '../changes/change-events.js';
import { drawPlaces } from '../changes/draw-places.js';
import { changedNames, type Learned } from '../changes/learned.js';
import type { Owned } from '../customers/assign-customers.js';
import { touchDates } from '../dates/touch-dates.js';
import { insertEvents, type NewEvent } from '../events/insert-events.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { IncomingEvent } from './incoming.js';

/** An event whose customer is known and locked. */
export interface OwnedEvent extends Owned<IncomingEvent> {
  /** What it tells of them; absent when that is nothing. */
  readonly learned?: Learned;
}

/**
 * Writes events and their outbox rows, in their order: `seq` is drawn here, under the customers' locks,
 * so that for each customer it is the order in which their events were committed. Behind each stands what it has changed
 * about the customer, as far as journeys listen to that.
 */
export async function storeEvents(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly OwnedEvent[],
  apiKeyId: string | null = null,
): Promise<void> {
  const changed = events.map(({ learned }) => (learned === undefined ? [] : changedNames(learned)));
  const { places, dates } = await drawPlaces(manager, workspaceId, events.length, changed);
  const toWrite = places.flatMap((place) => {
    const event = events[place.occasion];
    if (event === undefined) return [];
    if (place.path === null) return [eventAt(event, place.seq, apiKeyId)];
    const { customerId, learned, sender } = event;
    return learned === undefined ? [] : changeEvents({ ...sender, customerId, learned }, place);
  });
  await insertEvents(manager, workspaceId, toWrite);
  await touchDates(manager, workspaceId, events, dates);
}

function eventAt({ sender: event, customerId }: OwnedEvent, seq: string, apiKeyId: string | null): NewEvent {
  const { type, name, properties, context, messageId, occurredAt, imported = false } = event;
  return {
    id: newId(),
    seq,
    customerId,
    type,
    name,
    properties,
    context,
    messageId,
    occurredAt,
    imported,
    apiKeyId,
    onTheWay: true,
  };
}
