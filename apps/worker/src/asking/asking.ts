import type { Advanced, Answer, Facts, Plan } from '@sojourn/engine';
import type { Decision } from '../durable-run/decision.js';

/** A question of a node, asked in the middle of a decision. */
export interface Asking extends Decision {
  readonly plan: Plan;
  readonly node: string;
  /** Counts the enrollment's visits from 1. */
  readonly visit: number;
  /** What is known as it asks; what the enrollment wrote on its way is in it. */
  readonly facts: Facts;
  /** What would come of an answer; it changes nothing. */
  readonly hear: (answer: Answer) => Advanced;
}
