import type { Plan } from '@sojourn/engine';

/** Temporal's keys, from 1 (first) to 5: those of live customers by their journey's priority, then those of audiences. */
const LIVE = [1, 2, 3] as const;
const AUDIENCE = [4, 5] as const;

/**
 * What goes first in Temporal. A journey's priority (1 = first, to 9) orders journeys within a lane, those without one
 * go last; whoever comes with an audience goes behind every live customer.
 */
export function priorityOf({ settings }: Plan, lane: 'live' | 'audience'): number {
  const share = ((settings?.priority ?? 9) - 1) / 9;
  const keys = lane === 'live' ? LIVE : AUDIENCE;
  return keys[Math.floor(share * keys.length)] ?? keys[0];
}
