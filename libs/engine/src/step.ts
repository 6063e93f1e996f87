import type { Config } from './node-type.js';
import type { Facts } from './facts.js';

/** What a control node sees when an enrollment reaches it. */
export interface StepContext {
  /** The instant, in milliseconds since 1970 (UTC). */
  readonly now: number;
  /** IANA zone in which local times are meant: the customer's, else the journey's, else the workspace's. */
  readonly zone: string;
  readonly facts: Facts;
}

/** What a control node decides. `reason` is a sentence for people and the decision trace. */
export type StepDecision =
  | { readonly kind: 'leave'; readonly outcome: string; readonly reason: string }
  /** `waiting` says what it waits for while it does; `reason`, why it went on when `until` has come. */
  | {
      readonly kind: 'park';
      readonly until: number;
      readonly outcome: string;
      readonly waiting: string;
      readonly reason: string;
    }
  | { readonly kind: 'end'; readonly reason: string };

/** The run of a control node: pure and deterministic. */
export interface Step {
  readonly type: string;
  readonly version: number;
  enter(config: Config, context: StepContext): StepDecision;
}
