import { after } from '@sojourn/conditions';
import type { Step } from '@sojourn/engine';
import { durationOf } from '../timing/duration-of.js';
import { nextAllowed } from '../timing/next-allowed.js';
import { waitText, type WaitConfig } from './wait.config.js';

/** Parks the enrollment until the duration is over, and then until the next allowed time. */
export const waitStep: Step<WaitConfig> = {
  type: 'wait',
  version: 1,
  enter(config, { now, zone }) {
    const over = after(now, durationOf(config.duration), zone);
    const words = waitText(config);
    return {
      kind: 'park',
      until: config.then === undefined ? over : nextAllowed(over, config.then, zone),
      outcome: 'next',
      waiting: `Waiting ${words}`,
      reason: `Waited ${words}`,
    };
  },
};
