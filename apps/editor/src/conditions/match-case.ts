import type { FieldRule } from '@sojourn/conditions';
import type { Operator } from './operators.js';

const readsText: ReadonlySet<Operator> = new Set(['=', '!=', 'in', 'notIn', 'contains', 'beginsWith']);

/** Whether it may matter to a rule if a letter is a capital: it compares with text, or with another field. */
export function hasCase({ operator, value }: FieldRule): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (
    readsText.has(operator) && values.some((each) => typeof each === 'string' || typeof each === 'object')
  );
}

/** Whether it matters. */
export function matchesCase(rule: FieldRule): boolean {
  return 'matchCase' in rule && rule.matchCase === true;
}

/** The same rule, in which it matters or does not; as it is where it cannot. */
export function withMatchCase(rule: FieldRule, matters: boolean): FieldRule {
  if (matters && readsText.has(rule.operator)) return { ...rule, matchCase: true } as FieldRule;
  const { matchCase: _off, ...rest } = rule as FieldRule & { readonly matchCase?: true };
  return rest;
}
