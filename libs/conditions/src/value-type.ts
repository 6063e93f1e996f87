import { readInstant } from './time/read-instant.js';

/** The types of values, as conditions tell them apart; a date is a text that names a day or an instant. */
export const valueTypes = ['text', 'number', 'boolean', 'date', 'list', 'object'] as const;
/** See `valueTypes`. */
export type ValueType = (typeof valueTypes)[number];

/** The type of a value; null for what is missing. */
export function valueTypeOf(value: unknown): ValueType | null {
  if (typeof value === 'string') return readInstant(value, 'UTC') === null ? 'text' : 'date';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'object' || value === null) return null;
  return Array.isArray(value) ? 'list' : 'object';
}

/**
 * Whether values disagree about their type: with the one that was declared, else among themselves. Where a text was
 * declared a date is one, too.
 */
export function areMixed(declared: ValueType | null, observed: readonly ValueType[]): boolean {
  if (declared === null) return observed.length > 1;
  return observed.some((type) => type !== declared && !(declared === 'text' && type === 'date'));
}
