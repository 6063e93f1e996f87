import type { Sender } from '../customers/sender.js';

/** A program names a customer to the API trigger of a journey; well-formed, and free of what PostgreSQL cannot hold. */
export interface IncomingTriggerCall extends Pick<Sender, 'userId' | 'anonymousId'> {
  readonly journeyId: string;
  readonly journeyKey: string;
  /** What the customer enters with. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The same one again, for the same journey, lets nobody in twice; null when there is none. */
  readonly idempotencyKey: string | null;
  /** Who is named and with what, as a hash: tells the same call from another one. */
  readonly fingerprint: string;
}

/** The properties of the event that a call is on its way to the journey. */
export interface TriggerCallProperties extends Record<string, unknown> {
  /** Id of the call. */
  readonly call: string;
  /** Key of the journey. */
  readonly journey: string;
  readonly data: Readonly<Record<string, unknown>>;
}
