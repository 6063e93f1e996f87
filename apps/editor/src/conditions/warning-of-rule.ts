import { fieldName, listed, type FieldRule } from '@sojourn/conditions';
import type { KnownPath, KnownType } from '../variables/known-path.js';
import { operatorsFor } from './operators-for.js';

const words: Readonly<Record<KnownType, string>> = {
  text: 'a text',
  number: 'a number',
  truth: 'yes or no',
  date: 'a date',
  list: 'a list',
};

/** What to know about the types of what a rule compares; undefined when nothing speaks against it. */
export function warningOfRule(rule: FieldRule, paths: readonly KnownPath[]): string | undefined {
  if (rule.operator === 'notNull' || rule.operator === 'null') return undefined;
  const { type, mixed } = paths.find(({ path }) => path === rule.field) ?? {};
  if (mixed !== undefined) {
    const sent = listed(
      mixed.map((each) => `as ${words[each]}`),
      'and',
    );
    return `Was sent ${sent}: only values of the type you compare with count.`;
  }
  if (type === undefined) return undefined;
  const name = fieldName(rule.field);
  const others = paths.filter(({ path }) => path === rule.field);
  // The operator it has is always among them; whether it would be without that is the question.
  const isOffered = operatorsFor({ field: rule.field, operator: 'notNull' }, others).includes(rule.operator);
  if (!isOffered && !(type === 'date' && TEXTUAL.has(rule.operator))) return `“${name}” is ${words[type]}.`;
  const value: unknown = rule.value;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const other = values.map(typeOf).find((each) => each !== undefined && each !== comparable[type]);
  return other === undefined || comparable[type] === undefined
    ? undefined
    : `“${name}” is ${words[type]}, and this is ${words[other]}.`;
}

const TEXTUAL: ReadonlySet<string> = new Set(['in', 'notIn', 'contains', 'beginsWith']);

/** The type of the values that a type is compared with; a list may hold anything. */
const comparable: Readonly<Partial<Record<KnownType, KnownType>>> = {
  text: 'text',
  number: 'number',
  truth: 'truth',
  date: 'text',
};

/** Of a field, or of what is still empty, it is not known. */
function typeOf(value: unknown): KnownType | undefined {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'truth';
  return typeof value === 'string' && value !== '' ? 'text' : undefined;
}
