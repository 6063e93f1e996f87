import { problemAt, quote, type Problem } from '@sojourn/journey';
import { claimOf, joined } from './conditions/claim.js';
import { conditionsOf, type PlacedCondition } from './conditions/placed-conditions.js';
import { truthOf, type Effort } from './conditions/truth.js';
import type { Draft, JudgedNode } from './draft.js';

/** Where the first condition that holds is taken, every way is left to somebody by those before it. */
export function openWays({ nodes, effort }: Draft): readonly Problem[] {
  return [...nodes.values()].flatMap((placed) => {
    const ways = conditionsOf(placed).filter(({ outcome }) => outcome !== undefined);
    return ways.flatMap((way, at) =>
      isCovered(way, ways.slice(0, at), effort) ? [covered(way, placed)] : [],
    );
  });
}

/** It does hold for somebody, but for nobody for whom none of those before holds. */
function isCovered(way: PlacedCondition, before: readonly PlacedCondition[], effort: Effort): boolean {
  const claim = claimOf(way.when);
  const left = joined('all', [...before.map(({ when }) => claimOf(when, true)), claim]);
  return before.length > 0 && truthOf(claim, effort) !== 'never' && truthOf(left, effort) === 'never';
}

function covered({ path, outcome }: PlacedCondition, { outcomes }: JudgedNode): Problem {
  const title = outcomes.find(({ id }) => id === outcome)?.title ?? outcome ?? '';
  const message = `Nobody takes ${quote(title)}: whoever it is for takes a way before it.`;
  return problemAt(path, 'covered-way', message, 'warning');
}
