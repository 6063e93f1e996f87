import { beginsWith, contains, isEqual, isOrdered } from './compare.js';
import type { ConditionFacts } from './facts.js';
import { isMissing, lookUp } from './look-up.js';
import type { Operand, Rule, RuleGroup } from './rule-group.schema.js';

/** The facts, and inside a condition on a list the item it is about. */
type Scope = ConditionFacts & { readonly item?: unknown };

/**
 * Says whether conditions hold. A missing value makes every comparison false, except *is not* and
 * *is not one of*, which are then true.
 */
export function evaluate(group: RuleGroup, facts: ConditionFacts): { readonly matches: boolean } {
  return { matches: groupHolds(group, facts) };
}

function groupHolds({ combinator, not, rules }: RuleGroup, scope: Scope): boolean {
  const holds = (rule: Rule | RuleGroup) =>
    'rules' in rule ? groupHolds(rule, scope) : ruleHolds(rule, scope);
  const all = rules.length === 0 || (combinator === 'and' ? rules.every(holds) : rules.some(holds));
  return not === true ? !all : all;
}

function ruleHolds(rule: Rule, scope: Scope): boolean {
  const left = lookUp(scope, rule.field);
  switch (rule.operator) {
    case '=':
      return isEqual(left, valueOf(rule.value, scope));
    case '!=':
      return !isEqual(left, valueOf(rule.value, scope));
    case '>':
      return isOrdered(left, valueOf(rule.value, scope), (a, b) => a > b);
    case '>=':
      return isOrdered(left, valueOf(rule.value, scope), (a, b) => a >= b);
    case '<':
      return isOrdered(left, valueOf(rule.value, scope), (a, b) => a < b);
    case '<=':
      return isOrdered(left, valueOf(rule.value, scope), (a, b) => a <= b);
    case 'between':
      return (
        isOrdered(left, valueOf(rule.value[0], scope), (a, b) => a >= b) &&
        isOrdered(left, valueOf(rule.value[1], scope), (a, b) => a <= b)
      );
    case 'contains':
      return contains(left, valueOf(rule.value, scope));
    case 'beginsWith':
      return beginsWith(left, valueOf(rule.value, scope));
    case 'in':
      return rule.value.some((value) => isEqual(left, value));
    case 'notIn':
      return !rule.value.some((value) => isEqual(left, value));
    case 'notNull':
      return !isMissing(left);
    case 'null':
      return isMissing(left);
    case 'any':
      return Array.isArray(left) && left.some((item) => groupHolds(rule.value, { ...scope, item }));
    case 'every':
      return Array.isArray(left) && left.every((item) => groupHolds(rule.value, { ...scope, item }));
    case 'no':
      return Array.isArray(left) && !left.some((item) => groupHolds(rule.value, { ...scope, item }));
  }
}

function valueOf(operand: Operand, scope: Scope): unknown {
  return typeof operand === 'object' ? lookUp(scope, operand.field) : operand;
}
