import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { armsProblems } from '../chance/arms-problems.js';
import { armsSchema, armsText } from '../chance/arms.schema.js';
import { waysOf } from '../ways/ways-of.js';

/** The configuration of a split. */
export const splitConfig = z.strictObject({ arms: armsSchema });

/** See `splitConfig`. */
export type SplitConfig = z.output<typeof splitConfig>;

/** Chooses the way by chance. */
export const splitType = defineNodeType({
  type: 'split',
  version: 1,
  kind: 'control',
  title: 'Split by chance',
  description: 'Chooses the way by chance. A customer always gets the same way.',
  category: 'Logic',
  order: 2,
  icon: 'arrows-split-2',
  config: splitConfig,
  defaults: {
    arms: [
      { id: 'a', title: 'A', weight: 50 },
      { id: 'b', title: 'B', weight: 50 },
    ],
  },
  example: {
    arms: [
      { id: 'voucher', title: 'Voucher', weight: 1 },
      { id: 'nothing', title: 'Nothing', weight: 3 },
    ],
  },
  outcomes: ({ arms }) => waysOf(arms),
  also: ({ arms }) => armsProblems(arms),
  unfinished: 'Split by chance',
  caption: ({ arms }) => armsText(arms),
});
