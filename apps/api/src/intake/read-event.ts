import { randomUUID } from 'node:crypto';
import type { IncomingEvent } from '@sojourn/store';
import { z } from 'zod';
import { findHostility } from '../hostile-input/find-hostility.js';
import type { Clock } from './occurred-at.js';
import { occurredAt, readInstant } from './occurred-at.js';
import type { Refusal } from './refusal.js';

/** The most one event may weigh as JSON, in bytes. */
const EVENT_BYTES = 32 * 1024;

/** An event that can be stored, or why it cannot. */
export type EventReading =
  { readonly kind: 'event'; readonly event: IncomingEvent } | ({ readonly kind: 'refused' } & Refusal);

const NAME_CHARACTERS = 255;

/** Some clients send numbers for ids, and empty ones for none. */
const identifier = z
  .union([z.string().trim(), z.number()], { error: 'must be a text' })
  .refine((id) => typeof id === 'string' || Number.isSafeInteger(id), {
    error: 'must be sent as a text: as a number it has lost digits',
  })
  .transform(String)
  .refine((id) => id.length <= NAME_CHARACTERS, {
    error: `must have at most ${NAME_CHARACTERS} characters`,
  })
  .nullish()
  .transform((id) => (id === '' || id == null ? undefined : id));

const bag = z
  .record(z.string(), z.unknown(), { error: 'must be an object' })
  .nullish()
  .transform((value) => value ?? {});

const timestamp = z
  .string({ error: 'must be an instant such as 2026-11-22T09:00:00Z' })
  .refine((text) => readInstant(text) !== undefined, 'must be an instant such as 2026-11-22T09:00:00Z')
  .nullish()
  .transform((text) => text ?? undefined);

const sender = {
  userId: identifier,
  anonymousId: identifier,
  messageId: identifier,
  context: bag,
  timestamp,
};

const trackSchema = z.object({
  ...sender,
  event: z
    .string({ error: 'must be the name of the event' })
    .trim()
    .min(1, 'must be the name of the event')
    .max(NAME_CHARACTERS, `must have at most ${NAME_CHARACTERS} characters`),
  properties: bag,
});

const identifySchema = z.object({ ...sender, traits: bag });

const aliasSchema = z.object({ ...sender, previousId: identifier });

/** Types of the Segment spec that are taken in. */
export const INTAKE_TYPES = ['track', 'identify', 'alias'] as const;

/** See `INTAKE_TYPES`. */
export type IntakeType = (typeof INTAKE_TYPES)[number];

/** Reads one event of the Segment spec. */
export function readEvent(type: IntakeType, payload: unknown, clock: Clock): EventReading {
  const hostility = findHostility(payload);
  if (hostility) return refused(hostility.code, hostility.message);
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return refused('not-an-object', 'An event is a JSON object.');
  }
  if (Buffer.byteLength(JSON.stringify(payload)) > EVENT_BYTES) {
    return refused('too-large', `An event may weigh at most ${EVENT_BYTES / 1024} KB.`);
  }
  return readers[type](payload, clock);
}

const readers = { track: readTrack, identify: readIdentify, alias: readAlias } as const;

function readTrack(payload: object, clock: Clock): EventReading {
  const reading = trackSchema.safeParse(payload);
  if (!reading.success) return invalid(reading.error);
  const { event: name, properties } = reading.data;
  return complete(reading.data, { type: 'track', name, properties }, clock);
}

function readIdentify(payload: object, clock: Clock): EventReading {
  const reading = identifySchema.safeParse(payload);
  if (!reading.success) return invalid(reading.error);
  return complete(reading.data, { type: 'identify', name: null, properties: reading.data.traits }, clock);
}

function readAlias(payload: object, clock: Clock): EventReading {
  const reading = aliasSchema.safeParse(payload);
  if (!reading.success) return invalid(reading.error);
  const { userId, previousId } = reading.data;
  if (userId === undefined || previousId === undefined) {
    return refused('no-customer', 'An alias needs a userId, and the previousId it stands for from now on.');
  }
  return complete(reading.data, { type: 'alias', name: null, properties: { previousId }, previousId }, clock);
}

function complete(
  {
    userId,
    anonymousId,
    messageId,
    context,
    timestamp: written,
  }: z.infer<typeof identifySchema | typeof trackSchema | typeof aliasSchema>,
  what: Pick<IncomingEvent, 'type' | 'name' | 'properties' | 'previousId'>,
  clock: Clock,
): EventReading {
  if (userId === undefined && anonymousId === undefined) {
    return refused('no-customer', 'An event needs a userId or an anonymousId.');
  }
  const event = {
    ...what,
    ...(userId !== undefined && { userId }),
    ...(anonymousId !== undefined && { anonymousId }),
    messageId: messageId ?? randomUUID(),
    context,
    occurredAt: occurredAt(written, clock),
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
