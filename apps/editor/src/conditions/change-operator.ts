import type { FieldRule } from '@sojourn/conditions';
import { matchesCase, withMatchCase } from './match-case.js';
import { emptyGroup } from './read-group.js';
import { operators, type Operand, type Operator } from './operators.js';

/** The rule under another operator; its value stays where it still makes sense. */
export function changeOperator(rule: FieldRule, operator: Operator): FieldRule {
  const before = operators[rule.operator].takes;
  const after = operators[operator].takes;
  // A length of time says nothing to any other operator.
  const old = before === 'duration' ? undefined : rule.value;
  const value = before === after ? rule.value : convert(old, after);
  // The operator decides the value's shape; `convert` gives the one that fits.
  const changed = { field: rule.field, operator, ...(value === undefined ? {} : { value }) } as FieldRule;
  return withMatchCase(changed, matchesCase(rule));
}

function convert(value: unknown, takes: Operand): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const single =
    typeof first === 'string' || typeof first === 'number' || typeof first === 'boolean' ? first : '';
  switch (takes) {
    case 'none':
      return undefined;
    case 'one':
      return single === '' ? null : single;
    case 'two':
      return typeof single === 'number' ? [single, single] : [0, 0];
    case 'many':
      return single === '' ? [] : [single];
    case 'date':
      return new Date().toISOString().slice(0, 10);
    case 'duration':
      return 'P30D';
    case 'group':
      return emptyGroup;
  }
}
