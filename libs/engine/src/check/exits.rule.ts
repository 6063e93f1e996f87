import { problemAt, type Problem } from '@sojourn/journey';
import { claimOf } from './conditions/claim.js';
import { truthOf } from './conditions/truth.js';
import type { Draft } from './draft.js';

/** No exit takes everybody out as soon as they are in. */
export function waitingExits({ watches, effort }: Draft): readonly Problem[] {
  return watches.flatMap(({ kind, condition }) => {
    if (kind !== 'exit' || condition === undefined || truthOf(claimOf(condition.when), effort) !== 'always')
      return [];
    const message = 'This exit is true for everyone: they would all leave at once.';
    return [problemAt(condition.path, 'exit-at-once', message)];
  });
}
