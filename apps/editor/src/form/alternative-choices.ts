import type { JsonSchema } from '@sojourn/sdk';
import { enumWords, wordsOf } from './enum-words.js';
import { propertiesOf } from './schema-parts.js';

/** Something to choose where a value may be of several kinds: a kind, or at once one of its few values. */
export interface AlternativeChoice {
  readonly key: string;
  readonly label: string;
  /** Which alternative it is. */
  readonly index: number;
  /** The value that choosing it gives; absent where the alternative has a form. */
  readonly value?: string;
}

/** What there is to choose from several alternatives; those of an enumeration stand beside the others. */
export function choicesOf(alternatives: readonly JsonSchema[]): readonly AlternativeChoice[] {
  return alternatives.flatMap((alternative, index): AlternativeChoice[] => {
    const values = alternative['enum'];
    const words = enumWords(alternative);
    if (words !== undefined && Array.isArray(values)) {
      return words.map((label, at) => ({
        key: `${index} ${label}`,
        label,
        index,
        value: String(values[at]),
      }));
    }
    return [{ key: String(index), label: labelOf(alternative, index), index }];
  });
}

function labelOf(alternative: JsonSchema, index: number): string {
  const { title } = alternative;
  if (typeof title === 'string') return title;
  const [[key, part] = [], ...others] = Object.entries(propertiesOf(alternative) ?? {});
  if (key === undefined || others.length > 0) return `Kind ${String(index + 1)}`;
  const partTitle = part?.['title'];
  return `A ${(typeof partTitle === 'string' ? partTitle : wordsOf(key)).toLowerCase()}`;
}
