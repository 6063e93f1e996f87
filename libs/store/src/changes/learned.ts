import { isDeepStrictEqual } from 'node:util';
import type { Attributes } from '../customers/customer.entity.js';

/** What is known of a customer before something has happened, and after it. */
export interface Learned {
  readonly before: Attributes;
  readonly after: Attributes;
}

/** The names of the attributes in which something is different; in another order of its keys a value is the same. */
export function changedNames({ before, after }: Learned): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name]));
}
