import type { Step } from '@sojourn/engine';
import { drawArm } from '../chance/arms.schema.js';
import type { SplitConfig } from './split.config.js';

/** Leaves by a way that is drawn by weight. */
export const splitStep: Step<SplitConfig> = {
  type: 'split',
  version: 1,
  enter({ arms }, context) {
    const arm = drawArm(arms, context);
    if (arm === undefined) return { kind: 'end', reason: 'No way has a weight' };
    return { kind: 'leave', outcome: arm.id, reason: `Drawn by chance: ${arm.title}` };
  },
};
