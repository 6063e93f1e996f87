import { problemAt, TRIGGER, type Problem } from '@sojourn/journey';
import type { Draft, JudgedNode } from './draft.js';
import { removeNode } from './fixes.js';
import { wordsFor } from './words-for.js';

/**
 * Nobody waits for nothing: something comes after every wait. Where customers may enter again after they have left, a
 * wait at the end keeps them from it for a while.
 */
export function noDeadEnds(draft: Draft): readonly Problem[] {
  if (draft.reentry['policy'] === 'again-after-exit') return [];
  const afterTrigger = new Set(draft.next(TRIGGER));
  return [...draft.nodes.values()]
    .filter(({ id, traits, outcomes }) => {
      return traits.rests !== undefined && outcomes.length > 0 && draft.leaving(id).length === 0;
    })
    .map((placed) => deadEnd(placed, !afterTrigger.has(placed.id)));
}

function deadEnd(placed: JudgedNode, canGo: boolean): Problem {
  const message = `Nothing comes after ${wordsFor(placed)}: customers wait there for nothing.`;
  const problem = problemAt(placed.path, 'dead-end', message, 'warning');
  return canGo ? { ...problem, fix: removeNode(placed.id) } : problem;
}
