import type { Rule, RuleGroup } from '@sojourn/conditions';

/** All of these. */
export function all(...rules: RuleGroup['rules']): RuleGroup {
  return { combinator: 'and', rules };
}

/** One of these at least. */
export function any(...rules: RuleGroup['rules']): RuleGroup {
  return { combinator: 'or', rules };
}

/** Not so. */
export function not(group: RuleGroup): RuleGroup {
  return { ...group, not: true };
}

/** A rule in one breath: `rule('customer.age', '>', 60)`. */
export function rule(field: string, operator: string, value?: unknown): Rule {
  return { field, operator, ...(value !== undefined && { value }) } as Rule;
}

/** How often an event happened. */
export function did(operator: 'atLeast' | 'atMost' | 'exactly', count: number, event = 'Order'): Rule {
  return { field: 'did', operator, value: { event, count } };
}
