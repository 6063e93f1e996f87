import type { Subject } from '../events/event-input.js';

/** Who is to enter a journey, and what with. */
export type TriggerInput = Subject & {
  /** As the journey declares it. */
  readonly data?: object;
  /**
   * The same key again, for the same journey, lets nobody in twice, for eight days; made by the client unless told, and then
   * the same for all of its attempts.
   */
  readonly idempotencyKey?: string;
};

/** A call that was taken in; whether the customer enters is decided in a moment. */
export interface Triggered {
  /** Id of the call: `triggerCall` in GraphQL says what came of it. */
  readonly id: string;
}
