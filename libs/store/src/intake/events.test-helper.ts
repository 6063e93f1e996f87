import { randomUUID } from 'node:crypto';
import type { IncomingBatch, IncomingEvent } from './incoming.js';

/** An event of the type `track`, of a user `ann` unless it is said otherwise. */
export function track(event: Partial<IncomingEvent> = {}): IncomingEvent {
  const sender = event.userId === undefined && event.anonymousId === undefined ? { userId: 'ann' } : {};
  return {
    messageId: randomUUID(),
    type: 'track',
    name: 'Order Completed',
    properties: {},
    context: {},
    occurredAt: new Date(),
    ...sender,
    ...event,
  };
}

/** An event of the type `identify` that brings these traits. */
export function identify(
  traits: Readonly<Record<string, unknown>>,
  event: Partial<IncomingEvent> = {},
): IncomingEvent {
  return track({ type: 'identify', name: null, properties: traits, ...event });
}

/** A request with these events and nothing refused. */
export function batch(...events: readonly IncomingEvent[]): IncomingBatch {
  return { events, refused: [] };
}
