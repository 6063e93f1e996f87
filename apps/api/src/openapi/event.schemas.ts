import type { JsonSchema } from '@sojourn/sdk';
import { z } from 'zod';
import { BATCH_EVENTS } from '../intake/read-batch.js';
import { eventReaders } from '../intake/event-readers.js';
import { INTAKE_TYPES, type IntakeType } from '../intake/read-event.js';
import type { BatchAnswer } from '../intake/success.js';
import { ref, schemaOf } from './schema-of.js';

const eitherId: JsonSchema = { anyOf: [{ required: ['userId'] }, { required: ['anonymousId'] }] };

/** Whom an event is about: a rule over several fields, which no single field can say. */
const about: Readonly<Record<IntakeType, JsonSchema>> = {
  track: eitherId,
  identify: eitherId,
  page: eitherId,
  screen: eitherId,
  group: { required: ['groupId'], ...eitherId },
  alias: { required: ['userId', 'previousId'] },
};

const envelope = z.object({
  sentAt: z
    .string()
    .optional()
    .meta({ description: 'The clock of the sender, by which times are corrected.' }),
  writeKey: z.string().optional().meta({ description: 'The key, for whoever cannot send a header.' }),
});

const batch = envelope.extend({
  context: z.record(z.string(), z.unknown()).optional().meta({ description: 'The context of each event.' }),
  batch: z.array(z.unknown()).max(BATCH_EVENTS),
});

const stored = z.object({ success: z.literal(true) });

const refusedItem = z.object({ index: z.int(), code: z.string(), reason: z.string() });

const batchStored = stored.extend({
  refused: z
    .array(refusedItem)
    .optional()
    .meta({ description: 'Events that cannot be used, by their place in the batch, from zero.' }),
}) satisfies z.ZodType<BatchAnswer>;

/** What events are, alone and in a batch, and what their senders are told. */
export const describedEvents: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(INTAKE_TYPES.map((type) => [nameOf(type), eventSchema(type)])),
  Batch: {
    ...schemaOf(batch),
    properties: {
      ...propertiesOf(batch),
      batch: { type: 'array', maxItems: BATCH_EVENTS, items: { oneOf: INTAKE_TYPES.map(inBatch) } },
    },
  },
  Stored: schemaOf(stored),
  BatchStored: schemaOf(batchStored),
};

/** The name under which events of a type are described. */
export function nameOf(type: IntakeType): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

function eventSchema(type: IntakeType): JsonSchema {
  const { schema } = eventReaders[type];
  const properties = { ...propertiesOf(schema), ...propertiesOf(envelope) };
  return { ...schemaOf(schema), properties, allOf: [about[type]] };
}

function propertiesOf(schema: z.ZodType): object {
  const { properties } = schemaOf(schema);
  return typeof properties === 'object' && properties !== null ? properties : {};
}

function inBatch(type: IntakeType): JsonSchema {
  return { allOf: [ref(nameOf(type)), { required: ['type'], properties: { type: { const: type } } }] };
}
