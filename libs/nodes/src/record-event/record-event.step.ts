import type { Step } from '@sojourn/engine';
import type { z } from 'zod';
import { fillValue } from '../fields/filled-value.js';
import type { recordEventConfig } from './record-event.config.js';

/** Records an event with its properties filled in, and goes on. */
export const recordEventStep: Step<z.output<typeof recordEventConfig>> = {
  type: 'record-event',
  version: 1,
  enter({ event, properties }, context) {
    const filled = Object.entries(properties).map(
      ([name, value]) => [name, fillValue(value, context)] as const,
    );
    return {
      kind: 'leave',
      outcome: 'next',
      reason: `${event} is recorded`,
      effects: [
        {
          kind: 'record-event',
          event,
          properties: Object.fromEntries(filled.filter(([, value]) => value !== undefined)),
        },
      ],
    };
  },
};
