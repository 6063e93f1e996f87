import { after, parseDuration, type Step } from '@sojourn/engine';
import { durationInWords, waitConfig } from './wait.config.js';

/** Parks the enrollment until the duration is over. */
export const waitStep: Step = {
  type: 'wait',
  version: 1,
  enter(config, { now, zone }) {
    const { duration } = waitConfig.parse(config);
    const parsed = parseDuration(duration);
    if (parsed === null) throw new Error(`Not a duration: ${duration}`);
    const words = durationInWords(duration);
    return {
      kind: 'park',
      until: after(now, parsed, zone),
      outcome: 'next',
      waiting: `Waiting ${words}`,
      reason: `Waited ${words}`,
    };
  },
};
