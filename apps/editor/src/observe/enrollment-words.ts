import type { EnrollmentState } from '../generated/graphql.js';

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
  return endReason === null || endReason === '' ? stateWords[state] : `${stateWords[state]}: ${endReason}`;
}
