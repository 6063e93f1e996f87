import type { KnownNode } from '../form/form-context.js';

/** Where a condition stands, which says what can be asked about there. */
export interface RuleScene {
  /** In a journey there is an entry to count from, and the message of each step; in a segment there is neither. */
  readonly place: 'journey' | 'segment';
  /** The steps whose messages can be asked about. */
  readonly messages: readonly KnownNode[];
}

/** A condition on customers by themselves. */
export const segmentScene: RuleScene = { place: 'segment', messages: [] };
