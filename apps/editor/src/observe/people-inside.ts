import type { Counts } from './counts-store.js';

/** How many are inside of a journey: on the way, or in need of attention. */
export function peopleInside({ running, quarantined }: Pick<Counts, 'running' | 'quarantined'>): number {
  return running + quarantined;
}
