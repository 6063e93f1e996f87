import { eachRule, isKnownRule, type Rule } from '@sojourn/conditions';
import { problemAt, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';

/** A list of lists may be asked about; a third level multiplies once more what has to be looked at. */
const MOST_LISTS = 2;

/**
 * Conditions do not lie in each other so deep that judging one takes a time that grows with the power of a customer's
 * history: those on an event ask about no other events, those on the items of a list about no lists of lists.
 */
export function shallowConditions({ conditions }: Draft): readonly Problem[] {
  return conditions.flatMap(({ path: root, when }) => {
    const problems: Problem[] = [];
    eachRule(
      when,
      (rule, path) => {
        const message = tooDeep(rule, path.slice(root.length));
        if (message !== null) problems.push(problemAt(path, 'nested-conditions', message));
      },
      root,
    );
    return problems;
  });
}

function tooDeep(rule: Rule, path: readonly string[]): string | null {
  const isOfEvents = isKnownRule(rule) && (rule.field === 'did' || rule.field === 'sequence');
  if (isOfEvents && path.includes('where'))
    return 'Ask what else the customer did beside this condition, not inside it.';
  const isOfItems = !isKnownRule(rule) && ['any', 'every', 'no'].includes(rule.operator);
  const lists = path.filter((key, index) => key === 'value' && path[index + 1] === 'rules').length;
  return isOfItems && lists >= MOST_LISTS ? 'A list inside a list inside a list is too deep.' : null;
}
