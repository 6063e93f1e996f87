import type { Step } from '@sojourn/engine';
import { exitConfig } from './exit.config.js';

/** Ends the enrollment with the configured reason. */
export const exitStep: Step = {
  type: 'exit',
  version: 1,
  enter: (config) => ({ kind: 'end', reason: exitConfig.parse(config).reason }),
};
