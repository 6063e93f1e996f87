import type { Lift } from './lift.js';

/** Format 2 has goals and exits, more policies of re-entry and more settings; a journey of format 1 used none. */
export const lift1To2: Lift = (saved) => ({ goals: [], exits: [], ...saved, format: 2 });
