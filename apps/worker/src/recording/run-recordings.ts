import type { Recording } from './recording.js';
import { runsOfAudiences } from './runs-of-audiences.js';
import { runsThatAreHeld } from './runs-that-are-held.js';
import { runsThatAreNudged } from './runs-that-are-nudged.js';
import { runsThatEndEarly } from './runs-that-end-early.js';
import { runsThatFallBack } from './runs-that-fall-back.js';

/** The recordings of what may befall a run whatever its nodes are. */
export const runRecordings: readonly Recording[] = [
  ...runsThatFallBack,
  ...runsThatAreNudged,
  ...runsThatAreHeld,
  ...runsThatEndEarly,
  ...runsOfAudiences,
];
