import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';

/** The way out into another pass. */
export const AGAIN = 'again';
/** The way out after the last pass. */
export const DONE = 'done';

/** The configuration of a repeat. */
export const repeatConfig = z.strictObject({
  times: z.number().int().min(1).max(100).meta({
    title: 'Times',
    description: 'How often a customer leaves by “Again” before they leave by “Done”.',
  }),
});

/** See `repeatConfig`. */
export type RepeatConfig = z.output<typeof repeatConfig>;

/** Lets customers walk a part of the journey several times. */
export const repeatType = defineNodeType({
  type: 'repeat',
  version: 1,
  kind: 'control',
  title: 'Repeat',
  description: 'Draw “Again” to the part that repeats, and from its end an arrow back to this node.',
  category: 'Logic',
  order: 4,
  icon: 'repeat',
  config: repeatConfig,
  defaults: { times: 3 },
  example: { times: 3 },
  outcomes: [
    { id: AGAIN, title: 'Again' },
    { id: DONE, title: 'Done' },
  ],
  unfinished: 'Repeat',
  caption: ({ times }) => (times === 1 ? 'Repeat once' : `Repeat up to ${times} times`),
  traits: ({ times }) => ({ passes: times }),
});
