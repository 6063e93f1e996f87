import type { PastEvent } from '../facts.js';

/** Orders events by when they happened; at the same time, by when they were received. */
export function byTime(one: PastEvent, other: PastEvent): number {
  return one.at - other.at || one.place - other.place;
}
