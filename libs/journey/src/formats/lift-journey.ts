import type { Lift } from './lift.js';
import { lift1To2 } from './lift-1-to-2.js';

/** What makes a format the next one, by the number of the older. */
const lifts: ReadonlyMap<unknown, Lift> = new Map([[1, lift1To2]]);

/** Lifts a saved journey to the format of this build. What says no older format comes back as it is; never throws. */
export function liftJourney(saved: unknown): unknown {
  if (typeof saved !== 'object' || saved === null || !('format' in saved)) return saved;
  const lift = lifts.get(saved.format);
  return lift === undefined ? saved : liftJourney(lift({ ...saved }));
}
