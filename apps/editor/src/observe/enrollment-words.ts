import type { EnrollmentState } from '../generated/graphql.js';
import { plural } from '../words/plural.js';

/** An enrollment's states in words. */
export const stateWords: Readonly<Record<EnrollmentState, string>> = {
  RUNNING: 'On the way',
  FINISHED: 'Finished',
  EXITED: 'Left early',
  QUARANTINED: 'Needs attention',
};

/** What tells how an enrollment stands. */
export interface Standing {
  readonly state: EnrollmentState;
  readonly endReason: string | null;
  readonly held: boolean;
}

/** How an enrollment stands, in a few words. */
export function standingInWords({ state, endReason, held }: Standing): string {
  if (state === 'RUNNING') return held ? 'Held while the journey is paused' : stateWords.RUNNING;
  // Its reason is what a program said, which is no word for this place.
  if (state === 'QUARANTINED') return stateWords.QUARANTINED;
  return endReason === null || endReason === '' ? stateWords[state] : `${stateWords[state]}: ${endReason}`;
}

/** What a stop has done, in words. */
export function stoppedInWords(name: string, inFlight: number): string {
  const still =
    inFlight === 0
      ? 'Nothing is under way to them.'
      : `${plural(inFlight, 'message')} had already been handed over and may still arrive.`;
  return `${name} leaves the journey. ${still}`;
}
