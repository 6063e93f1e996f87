import { z } from 'zod';

/** The number of the saved form that this build writes. */
export const FORMAT = 1;

/** The `from` of the edge that leaves the trigger; never a node's id. */
export const TRIGGER = 'trigger';

/** The one outcome of every trigger. */
export const ENTERED = 'entered';

const timezone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { message: 'is not an IANA time zone such as Europe/Berlin' },
);

const nodeId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a–z, 0–9 and -')
  .refine((id) => id !== TRIGGER, `must not be "${TRIGGER}"`);

const step = z.strictObject({
  type: z.string().min(1),
  version: z.number().int().positive(),
  config: z.record(z.string(), z.unknown()),
});

const reentry = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('once') }),
  z.strictObject({
    policy: z.literal('once-per-key'),
    key: z.string().regex(/^entry\..+/, 'must be a path such as entry.order_id'),
  }),
  z.strictObject({ policy: z.literal('always') }),
]);

const position = z.strictObject({ x: z.number(), y: z.number() });

/** The saved form of a journey: the only definition of it. Unknown fields are refused. */
export const journeySchema = z.strictObject({
  format: z.literal(FORMAT),
  trigger: step,
  reentry,
  nodes: z.record(nodeId, step),
  edges: z.array(z.strictObject({ from: z.string(), outcome: z.string(), to: z.string() })),
  settings: z.strictObject({ timezone: timezone.optional() }).default({}),
  layout: z.record(z.string(), position).default({}),
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
