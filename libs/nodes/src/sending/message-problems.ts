import type { ConfigProblem } from '@sojourn/engine';
import type { MessageFields } from './message-fields.js';
import { isPromotional } from './purpose.js';

/** What is said about the purpose of a message, beyond what the schema says. */
export function messageProblems({ purpose, contentKey }: MessageFields): readonly ConfigProblem[] {
  if (isPromotional(purpose) || contentKey === undefined) return [];
  return [
    {
      code: 'no-effect',
      message: `The content key has no effect: what is ${purpose} is sent even when it says the same again.`,
      severity: 'warning',
      path: ['contentKey'],
    },
  ];
}
