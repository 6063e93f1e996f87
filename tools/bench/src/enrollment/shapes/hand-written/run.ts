import type { Kind } from '../../workload/journeys.js';

/** What a hand-written run is started with: the journey's data travels in its arguments. */
export interface Run {
  readonly kind: Kind;
  readonly customerId: string;
  readonly key: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The signal that an onboarding waits for. */
export const ANSWERED = 'answered';

/** How long the answer is waited for, and the pause before the last mail, in milliseconds. */
export interface Times {
  readonly limitMs: number;
  readonly pauseMs: number;
}
