import type { Step } from '@sojourn/engine';
import type { ExitConfig } from './exit.config.js';

/** Ends the enrollment with the configured reason. */
export const exitStep: Step<ExitConfig> = {
  type: 'exit',
  version: 1,
  enter: ({ reason }) => ({ kind: 'end', reason }),
};
