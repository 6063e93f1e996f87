import type { FieldRule } from '@sojourn/conditions';
import type { KnownType } from '../variables/known-path.js';
import { fromTyped } from './operand.js';

/** The rule about another field; a number that was typed as text becomes one where numbers are known to be. */
export function changeField(rule: FieldRule, field: string, known: KnownType | undefined): FieldRule {
  const value: unknown = rule.value;
  const next = Array.isArray(value)
    ? value.map((each: unknown) => fromTyped(each, known))
    : fromTyped(value, known);
  return { ...rule, field, ...('value' in rule ? { value: next } : {}) } as FieldRule;
}
