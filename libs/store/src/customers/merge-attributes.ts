import type { Attributes } from './customer.entity.js';

/**
 * What is known after new traits arrived: they replace by name, and null forgets. When customers are merged, those of the
 * survivor are the new ones: what both know stays as the survivor has it, and the rest comes to them.
 */
export function mergeAttributes(known: Attributes, traits: Attributes): Attributes {
  return Object.fromEntries(Object.entries({ ...known, ...traits }).filter(([, value]) => value !== null));
}
