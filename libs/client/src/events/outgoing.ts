import type { ClientEvent, EventType } from './client-event.js';
import type { Particulars } from './event-input.js';
import { newMessageId } from './message-id.js';

/** An event on its way, written down once: what a caller changes afterwards is not sent. */
export interface Outgoing {
  readonly event: ClientEvent;
  readonly json: string;
  readonly bytes: number;
}

/** An event that can be sent, or why it cannot. */
export type Writing =
  | { readonly kind: 'outgoing'; readonly outgoing: Outgoing }
  | { readonly kind: 'refused'; readonly event: ClientEvent; readonly code: string; readonly reason: string };

/** The most the server takes for one event, in bytes, with room for what it adds. */
const MOST_BYTES = 32 * 1024 - 128;

const encoder = new TextEncoder();

/** Writes an event down as it will be sent. */
export function writeEvent(type: EventType, input: Particulars): Writing {
  const event: ClientEvent = {
    ...input,
    type,
    messageId: input.messageId ?? newMessageId(),
    timestamp: instantOf(input.timestamp ?? new Date()),
  };
  const json = jsonOf(event);
  if (json === undefined) {
    return { kind: 'refused', event, code: 'not-json', reason: 'The event cannot be written as JSON.' };
  }
  const bytes = encoder.encode(json).length;
  if (bytes > MOST_BYTES) {
    return { kind: 'refused', event, code: 'too-large', reason: 'An event may weigh at most 32 KB.' };
  }
  return { kind: 'outgoing', outgoing: { event, json, bytes } };
}

function instantOf(timestamp: Date | string): string {
  const instant = typeof timestamp === 'string' ? Number.NaN : Number(timestamp);
  // What is no instant is for the server to refuse, in its words.
  return Number.isNaN(instant) ? String(timestamp) : new Date(instant).toISOString();
}

function jsonOf(event: ClientEvent): string | undefined {
  try {
    return JSON.stringify(event);
  } catch {
    // Refers to itself, or holds what JSON has no word for.
    return undefined;
  }
}
