import type { ValueType as TypeName } from '../generated/graphql.js';

/** A type as a choice, and as what a value is. */
export const typeWords: Readonly<Record<TypeName, { readonly label: string; readonly asA: string }>> = {
  TEXT: { label: 'Text', asA: 'a text' },
  NUMBER: { label: 'Number', asA: 'a number' },
  BOOLEAN: { label: 'Yes or no', asA: 'yes or no' },
  DATE: { label: 'Date', asA: 'a date' },
  LIST: { label: 'List', asA: 'a list' },
  OBJECT: { label: 'Group of values', asA: 'a group of values' },
};

/** Every type, in the order of a list. */
export const typeNames = Object.keys(typeWords) as readonly TypeName[];

/** *was sent as a number and as a text*. */
export function sentAs(types: readonly TypeName[]): string {
  const words = types.map((type) => `as ${typeWords[type].asA}`);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
