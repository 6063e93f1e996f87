import type { Rule, RuleGroup } from '@sojourn/conditions';
import { ruleGroupSchema, toText } from '@sojourn/conditions';
import type { DecisionFacts } from '@sojourn/store';
import { foundInWords } from './found-in-words.js';

/**
 * The condition that was not met and what it had found, in words that follow *Not let in:*.
 *
 * @param saved the trigger's conditions, as they were published
 */
export function unmetInWords(saved: unknown, facts: DecisionFacts | null): string {
  const where = ruleGroupSchema.safeParse(saved);
  if (!where.success) return 'a condition of the trigger was not met';
  const unmet = partAt(where.data, facts?.at);
  const text = toText('rules' in unmet ? unmet : { combinator: 'and', rules: [unmet] });
  return `“${text}” was not true${foundInWords(facts, unmet)}`;
}

function partAt(group: RuleGroup, at: DecisionFacts['at']): Rule | RuleGroup {
  let part: Rule | RuleGroup = group;
  for (const index of at?.split('.') ?? []) {
    const next: Rule | RuleGroup | undefined = 'rules' in part ? part.rules[Number(index)] : undefined;
    if (next === undefined) return group;
    part = next;
  }
  return part;
}
