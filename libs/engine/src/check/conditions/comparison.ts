import { isKnownRule, type FieldRule, type KnownRule, type Rule } from '@sojourn/conditions';
import type { DataKind } from '../check-options.js';
import { fieldSide, misfit, sidesOf, type KindOf, type Mismatch, type Side } from './sides.js';

/** Says why a rule compares what cannot be compared; undefined when it does not, or when nobody knows. */
export function mismatchIn(rule: Rule, kindOf: KindOf): Mismatch | undefined {
  if (isKnownRule(rule)) return rule.operator === 'aggregate' ? inFigure(rule, kindOf) : undefined;
  const field = fieldSide(rule.field, kindOf);
  const others = sidesOf(rule.value, ['value'], kindOf);
  switch (rule.operator) {
    case '>':
    case '>=':
    case '<':
    case '<=':
      return asDates(rule.operator, field, others) ?? misfit([field, ...others], 'number');
    case 'between':
      return misfit([field, ...others], 'number');
    case 'before':
    case 'after':
      return misfit([field, ...others], 'date');
    case 'withinLast':
    case 'withinNext':
    case 'onThisDay':
      return misfit([field], 'date');
    case 'any':
    case 'every':
    case 'no':
      return misfit([field], 'list');
    case '=':
    case '!=':
    case 'in':
    case 'notIn':
      return asContent(rule, field) ?? (field.kind && misfit(others, field.kind));
    case 'contains':
      if (field.kind === 'list') return undefined;
      return misfit([field], 'text') ?? (field.kind && misfit(others, 'text'));
    case 'beginsWith':
      return misfit([field, ...others], 'text');
    case 'null':
    case 'notNull':
      return undefined;
  }
}

/** A date has no order as a number has. */
function asDates(
  operator: '>' | '>=' | '<' | '<=',
  field: Side,
  others: readonly Side[],
): Mismatch | undefined {
  if (![field, ...others].every(({ kind }) => kind === 'date')) return undefined;
  const value = operator.startsWith('>') ? 'after' : 'before';
  const message = `${field.words} holds a date, which comes before or after another`;
  return { message, instead: { path: ['operator'], value, words: `“is ${value}”` } };
}

/** A list equals nothing: it can only have something in it. */
function asContent({ operator }: FieldRule, { kind, words }: Side): Mismatch | undefined {
  if (kind !== 'list') return undefined;
  const message = `${words} holds a list, which equals nothing`;
  return operator === '='
    ? { message, instead: { path: ['operator'], value: 'contains', words: '“contains”' } }
    : { message };
}

/** Of the first or last of a property it may be anything. */
function inFigure(rule: Extract<KnownRule, { operator: 'aggregate' }>, kindOf: KindOf): Mismatch | undefined {
  const { aggregate, is, than } = rule.value;
  const isNumber = aggregate.as === 'sum' || aggregate.as === 'min' || aggregate.as === 'max';
  const kind: DataKind | undefined = isNumber || (is !== '=' && is !== '!=') ? 'number' : undefined;
  return kind && misfit(sidesOf(than, ['value', 'than'], kindOf), kind);
}
