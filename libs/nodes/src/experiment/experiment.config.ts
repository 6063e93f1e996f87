import { defineNodeType } from '@sojourn/engine';
import { durationSchema, eventNameSchema } from '@sojourn/journey';
import { z } from 'zod';
import { armsProblems } from '../chance/arms-problems.js';
import { armsSchema, armsText } from '../chance/arms.schema.js';
import { durationInWords } from '../timing/duration-of.js';
import { waysOf } from '../ways/ways-of.js';

const measure = z.union([
  z
    .strictObject({
      event: eventNameSchema.meta({
        title: 'Event',
        widget: 'event-name',
        placeholder: 'Order Completed',
      }),
      within: durationSchema.meta({ title: 'Within', widget: 'duration', placeholder: 'P7D' }),
    })
    .meta({ title: 'An event' }),
  z.strictObject({ goal: z.string().min(1).max(40).meta({ title: 'Goal', widget: 'goal' }) }),
]);

const after = z.strictObject({
  sample: z.number().int().min(10).max(10_000_000).meta({
    title: 'Customers per way',
    description: 'No way wins before so many customers have taken each of them.',
  }),
  time: durationSchema.meta({ title: 'Time', widget: 'duration', placeholder: 'P14D' }),
});

/** The configuration of an experiment. */
export const experimentConfig = z.strictObject({
  arms: armsSchema,
  measure: measure.meta({ title: 'Better is who', description: 'What the ways are compared by.' }),
  after: after.meta({
    title: 'Decide after',
    description:
      'From then on the best way takes all, once it is better than the others with 95 % confidence.',
  }),
});

/** See `experimentConfig`. */
export type ExperimentConfig = z.output<typeof experimentConfig>;

const arms = [
  { id: 'a', title: 'A', weight: 50 },
  { id: 'b', title: 'B', weight: 50 },
];

/** Chooses the way by chance until one has proven better. */
export const experimentType = defineNodeType({
  type: 'experiment',
  version: 1,
  kind: 'control',
  title: 'Find the best',
  description: 'Tries several ways by chance, and sends everyone the best one once it has proven better.',
  category: 'Logic',
  order: 3,
  icon: 'flask',
  config: experimentConfig,
  defaults: {
    arms,
    measure: { event: '', within: 'P7D' },
    after: { sample: 1_000, time: 'P14D' },
  },
  example: {
    arms,
    measure: { event: 'Order Completed', within: 'P7D' },
    after: { sample: 1_000, time: 'P14D' },
  },
  outcomes: (config) => waysOf(config['arms']),
  also: (config) => armsProblems(config.arms),
  unfinished: 'Find the best',
  caption: (config) => `Find the best by ${measureText(config.measure)}: ${armsText(config.arms)}`,
  traits: () => ({ brings: ['way', 'winner', 'p'] }),
});

function measureText(by: ExperimentConfig['measure']): string {
  if ('goal' in by) return `the goal “${by.goal}”`;
  return `${by.event} within ${durationInWords(by.within)}`;
}
