import { lookUp } from '@sojourn/conditions';
import { isDeepStrictEqual } from 'node:util';
import type { Learned } from './learned.js';

/** What an event of the type `attribute` says. */
export interface ChangeProperties {
  /** The path: `customer.plan`. */
  readonly attribute: string;
  /** What it was; null = nothing. Kept small, as `to` is. */
  readonly from: unknown;
  readonly to: unknown;
}

/** How many UTF-16 units of a text are kept, and how long what else there is may be as JSON. */
export const LONGEST_VALUE = 1_000;

/** The change of the value at a path; null when it is what it was. */
export function changeAt(path: string, { before, after }: Learned): ChangeProperties | null {
  const [from, to] = [before, after].map((customer) => lookUp({ customer }, path) ?? null);
  return isDeepStrictEqual(from, to) ? null : { attribute: path, from: brief(from), to: brief(to) };
}

/** A longer text loses its end; of a longer list or object only is left that it was one, as no part would be true. */
function brief(value: unknown): unknown {
  // Cut between characters: half of one is no text that the database can hold.
  if (typeof value === 'string') return value.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/u, '');
  if (typeof value !== 'object' || JSON.stringify(value).length <= LONGEST_VALUE) return value;
  return Array.isArray(value) ? [] : {};
}
