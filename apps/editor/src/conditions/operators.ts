import type { FieldRule } from '@sojourn/conditions';

/** A rule's operator, by its saved name. */
export type Operator = FieldRule['operator'];

/** What follows an operator: nothing, one value, two, a list of values, a date, a length of time, or conditions on items. */
export type Operand = 'none' | 'one' | 'two' | 'many' | 'date' | 'duration' | 'group';

/** Every operator in words, with what follows it. */
export const operators: Readonly<Record<Operator, { readonly words: string; readonly takes: Operand }>> = {
  '=': { words: 'is', takes: 'one' },
  '!=': { words: 'is not', takes: 'one' },
  in: { words: 'is one of', takes: 'many' },
  notIn: { words: 'is not one of', takes: 'many' },
  contains: { words: 'contains', takes: 'one' },
  beginsWith: { words: 'starts with', takes: 'one' },
  '>': { words: 'is more than', takes: 'one' },
  '>=': { words: 'is at least', takes: 'one' },
  '<': { words: 'is less than', takes: 'one' },
  '<=': { words: 'is at most', takes: 'one' },
  between: { words: 'is between', takes: 'two' },
  before: { words: 'is before', takes: 'date' },
  after: { words: 'is after', takes: 'date' },
  withinLast: { words: 'is within the last', takes: 'duration' },
  withinNext: { words: 'is within the next', takes: 'duration' },
  onThisDay: { words: 'is on this day of the year', takes: 'none' },
  notNull: { words: 'is set', takes: 'none' },
  null: { words: 'is not set', takes: 'none' },
  any: { words: 'has an item where', takes: 'group' },
  every: { words: 'has only items where', takes: 'group' },
  no: { words: 'has no item where', takes: 'group' },
};

/** The operators in the order of the list. */
export const operatorNames = Object.keys(operators) as readonly Operator[];
