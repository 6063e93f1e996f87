import type { ValueType } from '../generated/graphql.js';
import { plural } from '../words/plural.js';

/** What the button will do: "Let 1,204 customers in". */
export function letInLabel(customers: number | undefined): string {
  if (customers === undefined) return 'Let customers in';
  return customers === 0 ? 'Nobody to let in' : `Let ${plural(customers, 'customer')} in`;
}

/** As what the cells of a column are read. */
export function typesInWords(types: readonly ValueType[]): string {
  if (types.length === 0) return 'Empty';
  const words = types.map((type) => typeWords[type] ?? 'text');
  const sentence =
    words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const typeWords: Readonly<Partial<Record<ValueType, string>>> = {
  TEXT: 'text',
  NUMBER: 'numbers',
  BOOLEAN: 'yes or no',
};

/** What the journey looks at and nobody would bring: "“seat” and “price”". */
export function namesInWords(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}
