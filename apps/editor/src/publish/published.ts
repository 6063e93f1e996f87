import type { PeopleInside } from '../generated/graphql.js';

/** A version that was just published, and what becomes of the people inside of older ones. */
export interface Published {
  readonly number: number;
  readonly inside: PeopleInside;
  /** How many they are. */
  readonly peopleInside: number;
  /** Messages to those who leave that had been handed over before. */
  readonly inFlight: number;
}
