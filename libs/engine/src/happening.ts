import type { Answer } from './ask.js';
import type { Data } from '@sojourn/conditions';

/**
 * What happened to an enrollment. `now` is the database's clock, in milliseconds since 1970; `place` the last place in
 * the order of receipt that the facts reflect.
 */
export type Happening =
  /** Look again: the first step, a wait that may be due, data or events that may have arrived. */
  | { readonly kind: 'woken'; readonly now: number; readonly place?: number }
  /** The action at the cursor has been carried out and left by `outcome`. */
  | {
      readonly kind: 'acted';
      readonly now: number;
      readonly place?: number;
      readonly outcome: string;
      readonly reason?: string;
      /** What it brought; readable later as `results.<node>.*`. */
      readonly result?: Data;
      /** A person or a rule has taken the customer out meanwhile, for this reason: nothing after the action is reached. */
      readonly stops?: Stop;
    }
  /** The database's answer to what was asked; in the same transaction. */
  | { readonly kind: 'answered'; readonly now: number; readonly place?: number; readonly answer: Answer }
  /** Someone trying the journey does not want to wait: the wait at the cursor ends as if its time had come. */
  | { readonly kind: 'hurried'; readonly now: number; readonly place?: number }
  /** A person or a rule takes the customer out. */
  | (Stop & { readonly kind: 'stopped'; readonly now: number; readonly place?: number });

/** Why a customer is taken out; `restarts`: they begin anew at once, in another enrollment. */
export interface Stop {
  readonly reason: string;
  readonly restarts?: true;
}
