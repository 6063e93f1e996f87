import type { Step } from '@sojourn/engine';
import type { z } from 'zod';
import { limitFrom } from '../timing/limit.schema.js';
import { templateInWords } from '../words/template-in-words.js';
import type { createTaskConfig } from './create-task.config.js';

/** Makes a task, and goes on without waiting for it. */
export const createTaskStep: Step<z.output<typeof createTaskConfig>> = {
  type: 'create-task',
  version: 1,
  enter({ title, script, assignee, dueIn }, context) {
    // A task without a title would be overlooked: it then says which fields were empty.
    const filled = context.fill(title).trim() || templateInWords(title);
    return {
      kind: 'leave',
      outcome: 'next',
      reason: `Task “${filled}” is there${assignee === undefined ? '' : ` for ${assignee}`}`,
      effects: [
        {
          kind: 'create-task',
          title: filled,
          ...(script !== undefined && { script: context.fill(script) }),
          ...(assignee !== undefined && { assignee }),
          dueAt: limitFrom(context.now, dueIn, context.zone),
        },
      ],
    };
  },
};
