import type { ConfigProblem } from '@sojourn/engine';
import { repeatedIds } from '../ways/repeated-ids.js';
import { repeatedTitles } from '../ways/repeated-titles.js';
import type { Arm } from './arms.schema.js';

/** What the schema cannot say about ways that chance decides between: names given twice, and ways that nobody goes. */
export function armsProblems(arms: readonly Arm[]): readonly ConfigProblem[] {
  return [
    ...repeatedIds('arms', arms, 'ways'),
    ...repeatedTitles('arms', arms, 'ways'),
    ...arms.flatMap(({ weight }, index) => (weight === 0 ? [nobody(index)] : [])),
  ];
}

function nobody(index: number): ConfigProblem {
  return {
    code: 'no-weight',
    message: 'Nobody goes this way: its weight is 0.',
    severity: 'warning',
    path: ['arms', String(index), 'weight'],
  };
}
