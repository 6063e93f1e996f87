import type { Step } from '@sojourn/engine';
import type { z } from 'zod';
import type { removeFromListConfig } from './remove-from-list.config.js';

/** Takes the customer off the list, if they are on it, and goes on. */
export const removeFromListStep: Step<z.output<typeof removeFromListConfig>> = {
  type: 'remove-from-list',
  version: 1,
  enter({ list }, { facts }) {
    if (facts.lists?.includes(list) !== true) {
      return { kind: 'leave', outcome: 'next', reason: `Not on list “${list}”` };
    }
    return {
      kind: 'leave',
      outcome: 'next',
      reason: `Removed from list “${list}”`,
      effects: [{ kind: 'list', list, change: 'remove' }],
    };
  },
};
