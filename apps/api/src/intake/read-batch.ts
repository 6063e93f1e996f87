import type { IncomingBatch, IncomingEvent, RefusedEvent } from '@sojourn/store';
import type { IntakeBody } from './intake-body.js';
import { keepPayload } from './keep-payload.js';
import { readInstant, type Clock } from './occurred-at.js';
import { EVENT_BYTES, isIntakeType, readEvent, type EventReading } from './read-event.js';
import type { Refusal } from './refusal.js';
import { SharedContext } from './shared-context.js';

/** The most events one request may carry. */
export const BATCH_EVENTS = 2500;

/** One event of a batch that was not taken in, as its sender is told. */
export interface RefusedItem extends Refusal {
  /** Its place in the batch, from zero. */
  readonly index: number;
}

/** How many events a request brings that may be taken in, whatever they are; at least one, as each request costs something. */
export function eventsIn(body: IntakeBody): number {
  const batch = body.kind === 'json' && isObject(body.value) ? body.value['batch'] : undefined;
  return Array.isArray(batch) ? Math.min(BATCH_EVENTS, Math.max(1, batch.length)) : 1;
}

/** Where batches come in: what happens now, and what happened long ago. */
export type BatchType = 'batch' | 'import';

/** A request sorted into what is good and what is not, or why nothing of it can be read. */
export type BatchReading =
  | {
      readonly kind: 'batch';
      readonly batch: IncomingBatch;
      readonly refused: readonly RefusedItem[];
      /** Where in the request each event stands. */
      readonly places: ReadonlyMap<IncomingEvent, number>;
    }
  | ({ readonly kind: 'refused' } & Refusal);

/** Reads a `batch` or an `import` of the Segment spec: one bad event spoils none of the others. */
export function readBatch(type: BatchType, body: unknown, receivedAt: Date): BatchReading {
  if (!isObject(body) || !Array.isArray(body['batch'])) {
    return { kind: 'refused', code: 'no-batch', reason: 'The body needs a list of events named "batch".' };
  }
  const items: readonly unknown[] = body['batch'];
  if (items.length > BATCH_EVENTS) {
    return {
      kind: 'refused',
      code: 'too-many-events',
      reason: `A batch may hold at most ${BATCH_EVENTS} events.`,
    };
  }
  const events: IncomingEvent[] = [];
  const kept: RefusedEvent[] = [];
  const refused: RefusedItem[] = [];
  const places = new Map<IncomingEvent, number>();
  const shared = new SharedContext(body['context'], EVENT_BYTES);
  const sentAt = readInstant(body['sentAt']);
  for (const [index, item] of items.entries()) {
    const reading = readItem(item, clockOf(item, sentAt, receivedAt), shared);
    if (reading.kind === 'event') {
      const event = type === 'import' ? { ...reading.event, imported: true } : reading.event;
      events.push(event);
      places.set(event, index);
      continue;
    }
    const { code, reason } = reading;
    kept.push({ endpoint: `/v1/${type}`, code, reason, payload: keepPayload(item) });
    refused.push({ index, code, reason });
  }
  return { kind: 'batch', batch: { events, refused: kept }, refused, places };
}

function readItem(payload: unknown, clock: Clock, shared: SharedContext): EventReading {
  const type: unknown = isObject(payload) ? payload['type'] : undefined;
  if (isIntakeType(type)) return readEvent(type, payload, clock, shared);
  return {
    kind: 'refused',
    code: 'unknown-type',
    reason: 'An event in a batch needs the type "track", "identify", "page", "screen", "group" or "alias".',
  };
}

/** A batch that is sent again says when in itself, not in its events. */
function clockOf(item: unknown, sent: Date | undefined, receivedAt: Date): Clock {
  const sentAt = sent ?? (isObject(item) ? readInstant(item['sentAt']) : undefined);
  return { receivedAt, ...(sentAt && { sentAt }) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
