import type { ClientEvent } from './client-event.js';

/** An event that will never be taken, so that it is not sent again. */
export interface Refused {
  readonly event: ClientEvent;
  /** Machine-readable name of the rule, such as `too-large` or `http-401`. */
  readonly code: string;
  /** A sentence for people. */
  readonly reason: string;
}

/** An event that is given up. */
export interface Dropped {
  readonly event: ClientEvent;
  /** There was no room, the client had been closed, or the time for the end was up (it may have arrived then). */
  readonly code: 'queue-full' | 'closed' | 'time-up';
}

/** A delivery that did not succeed and is tried again by itself. */
export interface Postponed {
  /** How many times in a row it did not succeed. */
  readonly failures: number;
  /** Until the next attempt. */
  readonly delayMs: number;
  /** `unreachable`, or the status such as `http-503`. */
  readonly code: string;
}
