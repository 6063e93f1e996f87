import type { FieldRule } from '@sojourn/conditions';
import { lengthRefusal } from './LengthInput.js';
import { operators, type Operand } from './operators.js';

/** What is wrong with a rule, in the words of its own fields; undefined when nothing is. */
export function refusalOfRule(rule: FieldRule, errors: readonly string[]): string | undefined {
  if (errors.length === 0) return undefined;
  const value: unknown = rule.value;
  if (!/^[a-z]+\../.test(rule.field)) return 'Choose a field, such as customer.city.';
  const { takes } = operators[rule.operator];
  const known = takes === 'duration' ? lengthRefusal(value) : isNothing(value) ? missing[takes] : undefined;
  return known ?? errors.join(' ');
}

const missing: Partial<Record<Operand, string>> = {
  one: 'Say what the field is compared with.',
  two: 'Say what the field is compared with.',
  many: 'Give at least one value.',
  date: 'Say which date.',
};

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(isNothing);
  return value == null || value === '';
}
