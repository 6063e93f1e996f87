import { FORMAT, liftJourney, type Journey } from '@sojourn/journey';
import { z } from 'zod';

const object = z.record(z.string(), z.unknown());
const step = z.looseObject({ type: z.string(), version: z.number(), config: object });
const position = z.looseObject({ x: z.number(), y: z.number() });

/** What a draft must have for the canvas to show it; everything else in it is carried along untouched. */
const drawable = z.looseObject({
  format: z.literal(FORMAT),
  trigger: step,
  reentry: z.looseObject({ policy: z.string() }),
  nodes: z.record(z.string(), step),
  edges: z.array(z.looseObject({ from: z.string(), outcome: z.string(), to: z.string() })),
  goals: z.array(object).optional(),
  exits: z.array(object).optional(),
  settings: object.optional(),
  layout: z.record(z.string(), position).optional(),
  notes: z.array(object).optional(),
});

/**
 * Reads a saved draft for the canvas, lifted to the present format. Unlike publishing it accepts what is unsound (unknown types, fields and
 * targets): a draft is kept as it is. Null when it has no shape that could be drawn.
 */
export function readDraft(saved: unknown): Journey | null {
  const read = drawable.safeParse(liftJourney(saved));
  if (!read.success) return null;
  const whole = { goals: [], exits: [], settings: {}, layout: {}, notes: [], ...read.data };
  // The canvas works on the saved form's type; that unsound parts may hide in it is what `check` reports.
  return whole as unknown as Journey;
}
