import { randomUUID } from 'node:crypto';
import type { IncomingEvent } from '@sojourn/store';
import type { z } from 'zod';
import { findHostility } from '../hostile-input/find-hostility.js';
import { eventReaders, type EventContent } from './event-readers.js';
import type { Clock } from './occurred-at.js';
import { occurredAt } from './occurred-at.js';
import type { Refusal } from './refusal.js';
import type { SenderFields } from './sender-fields.js';
import type { SharedContext } from './shared-context.js';

/** The most one event may weigh as JSON, in bytes. */
export const EVENT_BYTES = 32 * 1024;

/** An event that can be stored, or why it cannot. */
export type EventReading =
  { readonly kind: 'event'; readonly event: IncomingEvent } | ({ readonly kind: 'refused' } & Refusal);

/** A type of the Segment spec. */
export type IntakeType = keyof typeof eventReaders;

/** All of them. */
export const INTAKE_TYPES = Object.keys(eventReaders) as readonly IntakeType[];

/** Whether this is a type of the Segment spec. */
export function isIntakeType(type: unknown): type is IntakeType {
  return typeof type === 'string' && Object.hasOwn(eventReaders, type);
}

/** Reads one event of the Segment spec, with what it shares with the others of its batch. */
export function readEvent(
  type: IntakeType,
  payload: unknown,
  clock: Clock,
  shared?: SharedContext,
): EventReading {
  const hostility = findHostility(payload);
  if (hostility) return refused(hostility.code, hostility.message);
  if (!isObject(payload)) return refused('not-an-object', 'An event is a JSON object.');
  const bytes = Buffer.byteLength(JSON.stringify(payload));
  if (bytes > EVENT_BYTES) {
    return refused('too-large', `An event may weigh at most ${EVENT_BYTES / 1024} KB.`);
  }
  const whole = shared?.addTo(payload, bytes) ?? { kind: 'whole', payload };
  if (whole.kind === 'refused') return whole;
  const reading = eventReaders[type].read(whole.payload);
  if (reading.kind === 'invalid') return invalid(reading.error);
  if (reading.kind === 'nobody') return refused('no-customer', reading.reason);
  return complete(reading.sender, reading.content, clock);
}

function complete(sender: SenderFields, content: EventContent, clock: Clock): EventReading {
  const { userId, anonymousId, messageId, timestamp, originalTimestamp } = sender;
  if (userId === undefined && anonymousId === undefined) {
    return refused('no-customer', 'An event needs a userId or an anonymousId.');
  }
  // By "journey" Sojourn itself notes which run has brought an event about; nobody else can say so.
  const { journey: _ours, ...context } = sender.context;
  const event = {
    ...content,
    ...(userId !== undefined && { userId }),
    ...(anonymousId !== undefined && { anonymousId }),
    messageId: messageId ?? randomUUID(),
    context,
    occurredAt: occurredAt(timestamp ?? originalTimestamp, clock),
  };
  return { kind: 'event', event };
}

function invalid(error: z.ZodError): EventReading {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  return refused('invalid', `"${field}" ${issue?.message ?? 'is not usable'}.`);
}

function refused(code: string, reason: string): EventReading {
  return { kind: 'refused', code, reason };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
