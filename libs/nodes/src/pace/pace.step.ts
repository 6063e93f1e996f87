import type { Step } from '@sojourn/engine';
import { paceText, type PaceConfig } from './pace.config.js';

/** Asks when the customer may pass, and waits until then. */
export const paceStep: Step<PaceConfig> = {
  type: 'pace',
  version: 1,
  enter: ({ amount, per }) => ({ kind: 'ask', ask: { kind: 'pace', amount, per } }),
  answered(config, { now }, answer) {
    const at = answer.kind === 'pace' ? answer.at : now;
    if (at <= now) return { kind: 'leave', outcome: 'next', reason: 'There was room at once' };
    return {
      kind: 'park',
      until: at,
      outcome: 'next',
      waiting: `Waiting for room: ${paceText(config)}`,
      reason: 'There was room',
    };
  },
};
