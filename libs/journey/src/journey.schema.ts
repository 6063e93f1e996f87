import { z } from 'zod';
import { eventNameSchema } from './event-name.schema.js';
import { durationSchema } from './time/duration.schema.js';
import { isZone } from './time/zone.js';
import { uniqueIds } from './unique-ids.js';
import { quote } from './quote.js';

/** The number of the saved form that this build writes. */
export const FORMAT = 2;

/** The `from` of the edge that leaves the trigger; never a node's id. */
export const TRIGGER = 'trigger';

/** The one outcome of every trigger. */
export const ENTERED = 'entered';

const timezone = z
  .string()
  .refine(isZone, 'is not an IANA time zone such as Europe/Berlin')
  .describe('For customers without a zone of their own, such as Europe/Berlin.');

/** The id of a node, of a goal, of a way out: unique where it stands, and never changed. */
export const idSchema = z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a–z, 0–9 and -');
const nodeId = idSchema.regex(new RegExp(`^(?!${TRIGGER}$)`), `must not be ${quote(TRIGGER)}`);

const step = z.strictObject({
  type: z.string().min(1).describe('Key of the type, such as send-email.'),
  version: z.number().int().positive().describe('Which version of the type the configuration was made for.'),
  config: z.record(z.string(), z.unknown()),
});

const entryPath = z
  .string()
  .regex(/^entry\..+/, 'must be a path such as entry.order_id')
  .describe('Where the key is in the data a customer enters with, such as entry.order_id.');

const reentry = z
  .discriminatedUnion('policy', [
    z.strictObject({ policy: z.literal('once') }),
    z.strictObject({ policy: z.literal('once-per-key'), key: entryPath }),
    /** A newer entry with the same key starts the run over with its data. */
    z.strictObject({ policy: z.literal('restart-per-key'), key: entryPath }),
    z.strictObject({ policy: z.literal('again-after-exit') }),
    /** Counted from the last entry. */
    z.strictObject({ policy: z.literal('again-after'), after: durationSchema }),
    z.strictObject({ policy: z.literal('always') }),
  ])
  .describe('Who may enter again, and when.');

/**
 * A rule group of `@sojourn/conditions`, which this library does not know: it is checked, like the configuration
 * of a node, by the engine.
 */
const condition = z.record(z.string(), z.unknown());

const goal = z
  .strictObject({
    id: idSchema,
    event: eventNameSchema,
    where: condition.optional().describe('Conditions on the event.'),
    same: z
      .array(z.strictObject({ property: z.string().min(1), as: z.string().min(1) }))
      .max(8)
      .optional()
      .describe('Properties that equal what is at hand, such as entry.cart_id.'),
    within: durationSchema.optional().describe('How long after the entry it counts.'),
    ends: z.boolean().describe('False: it is measured, and the customer stays.'),
  })
  .describe('An event that counts as success, during the enrollment and after its end.');

const exit = z
  .strictObject({ id: idSchema, when: condition, reason: z.string().trim().min(1).max(200) })
  .describe('A condition that takes the customer out, whenever it becomes true.');

const settings = z.strictObject({
  timezone: timezone.optional(),
  staleAfter: durationSchema
    .optional()
    .describe('After a pause, what waited longer than this is not sent any more.'),
  pace: z
    .strictObject({ perHour: z.number().int().min(1).max(10_000_000) })
    .optional()
    .describe('At most so many customers are let in.'),
  priority: z.number().int().min(1).max(9).optional().describe('1 = first.'),
  holdout: z.number().min(0).max(0.9).optional().describe('Share of customers who are only compared with.'),
});

const position = z.strictObject({ x: z.number(), y: z.number() });

/** The saved form of a journey: the only definition of it. Unknown fields are refused. */
export const journeySchema = z.strictObject({
  format: z.literal(FORMAT),
  trigger: step.describe('The rule that lets customers in.'),
  reentry,
  nodes: z
    .record(nodeId, step)
    .describe('The nodes by their ids; an id is never used again for another node.'),
  edges: z
    .array(z.strictObject({ from: z.string(), outcome: z.string(), to: z.string() }))
    .describe('Where each outcome leads; an outcome without an edge is the end.'),
  goals: z.array(goal).max(20).check(uniqueIds).default([]),
  exits: z.array(exit).max(20).check(uniqueIds).default([]),
  settings: settings.default({}),
  layout: z.record(z.string(), position).default({}).describe('Where nodes stand on the canvas.'),
  notes: z.array(z.strictObject({ id: z.string(), text: z.string(), ...position.shape })).default([]),
});

/** A journey as it is saved; see `journeySchema`. */
export type Journey = z.infer<typeof journeySchema>;
/** A node (or the trigger) as it is saved: its type, the version of the type, its configuration. */
export type JourneyNode = Journey['nodes'][string];
/** An arrow from a node's outcome to the next node. */
export type JourneyEdge = Journey['edges'][number];
/** Who may enter again, and when. */
export type Reentry = Journey['reentry'];
/** An event that counts as success. */
export type Goal = Journey['goals'][number];
/** A condition that takes the customer out. */
export type Exit = Journey['exits'][number];
/** What holds for the whole journey. */
export type JourneySettings = Journey['settings'];
