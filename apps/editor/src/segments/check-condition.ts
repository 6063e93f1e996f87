import { ruleGroupSchema, toText, type RuleGroup } from '@sojourn/conditions';
import { sayIssues } from '@sojourn/journey';
import type { PlacedProblem } from '../form/place-problems.js';

/** A condition as far as it can be judged without the server: said in words, or what is still wrong with it. */
export type CheckedCondition =
  | { readonly kind: 'sound'; readonly inWords: string }
  | { readonly kind: 'unfinished'; readonly problems: readonly PlacedProblem[] };

/** Checks a condition by the rules that the server has too. */
export function checkCondition(condition: RuleGroup): CheckedCondition {
  const parsed = ruleGroupSchema.safeParse(condition, { reportInput: true });
  if (parsed.success) return { kind: 'sound', inWords: toText(parsed.data) };
  const problems = sayIssues(parsed.error.issues).map(({ path, message }) => ({ path, message }));
  return { kind: 'unfinished', problems };
}
