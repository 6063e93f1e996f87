import type { Attributes } from './customer.entity.js';

/** What is known after new traits arrived: they replace by name, and null forgets. */
export function mergeAttributes(known: Attributes, traits: Attributes): Attributes {
  return Object.fromEntries(Object.entries({ ...known, ...traits }).filter(([, value]) => value !== null));
}
