import { quote } from '@sojourn/journey';
import { excerptInWords } from './template-in-words.js';

/** A value as a sentence has it: a text in quotes, its fields by name, yes or no, a number; *the value* for the rest. */
export function sayValue(value: unknown): string {
  if (typeof value === 'string') return quote(excerptInWords(value));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : 'the value';
}
