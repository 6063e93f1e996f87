import { evaluate, type FieldRule, type Operand } from '@sojourn/conditions';
import type { Aspect } from './aspect.js';
import { anyValue } from './domains.js';

/** A rule about a field: its subject is the field. */
export function fieldAspect(rule: FieldRule): Aspect {
  return {
    subject: rule.field,
    marks: literalsOf(rule),
    domain: anyValue,
    holds: (value) => (value !== undefined && isOpen(rule, value) ? 'maybe' : holdsFor(rule, value)),
  };
}

function literalsOf(rule: FieldRule): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(rule.value) ? rule.value : [rule.value];
  return values.filter((value) => typeof value !== 'object');
}

/** The answer comes from the evaluation itself, so that there is one meaning of every operator. */
function holdsFor(rule: FieldRule, value: unknown): boolean {
  const asked = { ...rule, field: 'customer.value' };
  return evaluate({ combinator: 'and', rules: [asked] }, { customer: { value }, entry: {}, results: {} }, 0)
    .matches;
}

/** More than the value decides: another field, the moment, letters, what is in a list; or the rule makes no sense. */
function isOpen(rule: FieldRule, value: unknown): boolean {
  const isText = typeof value === 'string';
  switch (rule.operator) {
    case '=':
    case '!=':
      return isField(rule.value) || (isText && rule.matchCase === true);
    case 'in':
    case 'notIn':
      return isText && rule.matchCase === true;
    case '>':
    case '>=':
    case '<':
    case '<=':
      return typeof rule.value !== 'number';
    case 'between':
      return rule.value.some((end) => typeof end !== 'number');
    case 'contains':
      return isText || Array.isArray(value);
    case 'beginsWith':
      return isText;
    case 'before':
    case 'after':
      // The moment at which a day begins depends on the zone: days are compared with days only.
      return isText && !(typeof rule.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(rule.value));
    case 'withinLast':
    case 'withinNext':
    case 'onThisDay':
      return isText;
    case 'any':
    case 'every':
    case 'no':
      return Array.isArray(value);
    case 'null':
    case 'notNull':
      return false;
  }
}

function isField(operand: Operand): boolean {
  return typeof operand === 'object';
}
