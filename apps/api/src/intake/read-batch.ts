import type { IncomingBatch, IncomingEvent, RefusedEvent } from '@sojourn/store';
import { keepPayload } from './keep-payload.js';
import { readInstant } from './occurred-at.js';
import { INTAKE_TYPES, readEvent } from './read-event.js';
import type { Refusal } from './refusal.js';

/** The most events one request may carry. */
const BATCH_EVENTS = 2500;

/** A request sorted into what is good and what is not, or why nothing of it can be read. */
export type BatchReading =
  { readonly kind: 'batch'; readonly batch: IncomingBatch } | ({ readonly kind: 'refused' } & Refusal);

/** Types of the Segment spec that Sojourn has no use for yet. */
const unsupportedTypes: ReadonlySet<unknown> = new Set(['page', 'screen', 'group']);

/** Reads a `batch` of the Segment spec: one bad event spoils none of the others. */
export function readBatch(body: unknown, receivedAt: Date): BatchReading {
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
  const sentAt = readInstant(body['sentAt']);
  const events: IncomingEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const item of items) {
    const payload = withSharedContext(item, body['context']);
    const reading = readItem(payload, { receivedAt, ...(sentAt && { sentAt }) });
    if (reading.kind === 'event') events.push(reading.event);
    else
      refused.push({
        endpoint: '/v1/batch',
        code: reading.code,
        reason: reading.reason,
        payload: keepPayload(item),
      });
  }
  return { kind: 'batch', batch: { events, refused } };
}

function readItem(payload: unknown, clock: Parameters<typeof readEvent>[2]): ReturnType<typeof readEvent> {
  const type: unknown = isObject(payload) ? payload['type'] : undefined;
  const known = INTAKE_TYPES.find((each) => each === type);
  if (known !== undefined) return readEvent(known, payload, clock);
  if (unsupportedTypes.has(type)) {
    return {
      kind: 'refused',
      code: 'unsupported-type',
      reason: `Events of type "${String(type)}" are not supported yet.`,
    };
  }
  return {
    kind: 'refused',
    code: 'unknown-type',
    reason: 'An event in a batch needs the type "track", "identify" or "alias".',
  };
}

/** A batch may say its context once for all events; an event's own counts more. */
function withSharedContext(item: unknown, shared: unknown): unknown {
  if (!isObject(item) || !isObject(shared)) return item;
  const own = item['context'] ?? {};
  return isObject(own) ? { ...item, context: { ...shared, ...own } } : item;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
