import { defineNodeType } from '@sojourn/engine';
import { durationSchema } from '@sojourn/journey';
import { z } from 'zod';
import { durationInWords } from '../timing/duration-of.js';
import { EVENTUALLY_MS } from '../timing/eventually.js';

/** The configuration of a pace. */
export const paceConfig = z.strictObject({
  amount: z.number().int().min(1).max(10_000_000).meta({ title: 'Customers' }),
  per: durationSchema.meta({ title: 'Per', widget: 'duration', placeholder: 'PT1H' }),
});

/** See `paceConfig`. */
export type PaceConfig = z.output<typeof paceConfig>;

/** Lets only so many customers through per period. */
export const paceType = defineNodeType({
  type: 'pace',
  version: 1,
  kind: 'control',
  title: 'Limit the flow',
  description: 'Lets only so many customers through per hour or day, first come, first served.',
  category: 'Timing',
  order: 5,
  icon: 'gauge',
  config: paceConfig,
  defaults: { amount: 1_000, per: 'PT1H' },
  example: { amount: 5_000, per: 'PT1H' },
  outcomes: [{ id: 'next', title: 'Next' }],
  unfinished: 'Limit the flow',
  caption: (config) => `Limit the flow to ${paceText(config)}`,
  traits: () => ({ rests: { min: 0, max: EVENTUALLY_MS } }),
});

/** A pace in words: `5,000 per hour`, `1 per 2 days`. */
export function paceText({ amount, per }: PaceConfig): string {
  return `${amount.toLocaleString('en')} per ${durationInWords(per).replace(/^1 (\w+)$/, '$1')}`;
}
