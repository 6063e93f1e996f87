import type { Fix } from './fix.js';

/** Something about a journey that a person should know before it runs. */
export interface Problem {
  /** Stable, machine-readable name of the rule, such as `unknown-node-type`. */
  readonly code: string;
  /** What is wrong, in a sentence a marketer understands. */
  readonly message: string;
  /** An error blocks publishing; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Where in the saved form, from the root: `['nodes', 'thank-you', 'config', 'subject']`. */
  readonly path: readonly string[];
  /** The node it belongs to; `trigger` for the trigger; absent when it is about the whole journey. */
  readonly nodeId?: string;
  /** A change that makes it go away, if there is an obvious one. */
  readonly fix?: Fix;
}
