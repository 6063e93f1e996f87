import type { Step } from '@sojourn/engine';
import type { z } from 'zod';
import type { addToListConfig } from './add-to-list.config.js';

/** Puts the customer on the list, unless they are on it, and goes on. */
export const addToListStep: Step<z.output<typeof addToListConfig>> = {
  type: 'add-to-list',
  version: 1,
  enter({ list }, { facts }) {
    if (facts.lists?.includes(list) === true) {
      return { kind: 'leave', outcome: 'next', reason: `On list “${list}” already` };
    }
    return {
      kind: 'leave',
      outcome: 'next',
      reason: `Added to list “${list}”`,
      effects: [{ kind: 'list', list, change: 'add' }],
    };
  },
};
