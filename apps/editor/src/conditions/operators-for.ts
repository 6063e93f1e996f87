import type { FieldRule } from '@sojourn/conditions';
import type { KnownPath, KnownType } from '../variables/known-path.js';
import { operatorNames, type Operator } from './operators.js';

const set: readonly Operator[] = ['notNull', 'null'];

const byType: Readonly<Record<KnownType, readonly Operator[]>> = {
  text: ['=', '!=', 'in', 'notIn', 'contains', 'beginsWith', ...set],
  number: ['=', '!=', 'in', 'notIn', '>', '>=', '<', '<=', 'between', ...set],
  truth: ['=', '!=', ...set],
  date: ['=', '!=', 'before', 'after', 'withinLast', 'withinNext', 'onThisDay', ...set],
  list: ['contains', 'any', 'every', 'no', ...set],
};

/** The operators that say something about a rule's field, and the one it has; all where its type is not known. */
export function operatorsFor(
  { field, operator }: Pick<FieldRule, 'field' | 'operator'>,
  paths: readonly KnownPath[],
): readonly Operator[] {
  const type = paths.find(({ path }) => path === field)?.type;
  if (type === undefined) return operatorNames;
  return operatorNames.filter((name) => name === operator || byType[type].includes(name));
}
