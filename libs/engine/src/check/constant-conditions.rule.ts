import { toText, type RuleGroup } from '@sojourn/conditions';
import { problemAt, quote, type Fix, type Problem } from '@sojourn/journey';
import { claimOf } from './conditions/claim.js';
import { groupsInside, type PlacedGroup } from './conditions/placed-rules.js';
import { truthOf, type Effort } from './conditions/truth.js';
import type { Draft } from './draft.js';
import { setTo } from './fixes.js';

/** Every condition, and every part of one, depends on something: none always or never holds. */
export function openConditions({ conditions, effort }: Draft): readonly Problem[] {
  return conditions.flatMap(({ path, when }) => [
    ...emptyParts({ path, group: when }),
    ...constantParts({ path, group: when }, effort),
  ]);
}

/** Groups inside a condition that ask nothing; whether the whole may be empty is the node type's to say. */
function emptyParts(placed: PlacedGroup): readonly Problem[] {
  return groupsInside(placed).flatMap((inner) =>
    inner.group.rules.length > 0
      ? emptyParts(inner)
      : [problemAt(inner.path, 'no-condition', 'There is no condition here.')],
  );
}

/** What is wrong with a part makes the whole wrong too: only the innermost is pointed out. */
function constantParts(placed: PlacedGroup, effort: Effort): readonly Problem[] {
  const inside = groupsInside(placed).flatMap((inner) => constantParts(inner, effort));
  if (inside.length > 0 || placed.group.rules.length === 0) return inside;
  const truth = truthOf(claimOf(placed.group), effort);
  return truth === 'open' ? [] : [constant(placed, truth, effort)];
}

function constant({ path, group }: PlacedGroup, truth: 'always' | 'never', effort: Effort): Problem {
  const words = quote(shortened(toText(group)));
  if (truth === 'always') return problemAt(path, 'always-true', `${words} is true for everyone.`, 'warning');
  const fix = turnedAround(path, group, effort);
  const problem = problemAt(path, 'never-true', `${words} can never be true.`, 'warning');
  return fix === undefined ? problem : { ...problem, fix };
}

const LONGEST = 140;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

/** *Between 60 and 18*: meant is the other way round, if that helps. */
function turnedAround(path: readonly string[], group: RuleGroup, effort: Effort): Fix | undefined {
  for (const [at, rule] of group.rules.entries()) {
    if ('rules' in rule || rule.operator !== 'between') continue;
    const [from, to] = rule.value;
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) continue;
    const rules = group.rules.with(at, { ...rule, value: [to, from] });
    if (truthOf(claimOf({ ...group, rules }), effort) === 'never') continue;
    return setTo('Swap the two values', [...path, 'rules', String(at), 'value'], [to, from]);
  }
  return undefined;
}
