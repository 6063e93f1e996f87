import type { Attributes } from '../customers/customer.entity.js';
import type { Sender } from '../customers/sender.js';
import type { EventType } from '../events/event.entity.js';
import type { OutgrownEvent } from './outgrown.js';

/** A well-formed event as it arrived, free of U+0000 and lone surrogates, which PostgreSQL cannot hold. */
export interface IncomingEvent extends Sender {
  /** The sender's id of this event: the same one again changes nothing. */
  readonly messageId: string;
  readonly type: EventType;
  /** What was done (`Order Completed`); null where nothing was done, as by an `identify`. */
  readonly name: string | null;
  /** The properties of what was done, the traits of an `identify`; see `EventEntity`. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  /** What the event tells of an account that the customer belongs to, as a `group` does. */
  readonly account?: { readonly key: string; readonly traits: Attributes };
  /** By the sender's clock, corrected for its skew. */
  readonly occurredAt: Date;
  /** Brought in afterwards, from elsewhere: it starts nothing by itself. */
  readonly imported?: boolean;
}

/** Something that was sent in and refused. */
export interface RefusedEvent {
  /** Where it came in: `/v1/batch`. */
  readonly endpoint: string;
  /** Machine-readable name of the rule: `too-large`. */
  readonly code: string;
  readonly reason: string;
  /** What was sent, sanitized: JSON that PostgreSQL can hold. */
  readonly payload: unknown;
}

/** One request of a sender: what is good in it, in its order, and what is not. */
export interface IncomingBatch {
  /** The key of the sender; absent where what came in has none. */
  readonly apiKeyId?: string;
  readonly events: readonly IncomingEvent[];
  readonly refused: readonly RefusedEvent[];
  /** Where it came in, for those events that turn out to be of erased customers; each event's own place if absent. */
  readonly endpoint?: string;
}

/** What a request came to; it is committed. */
export interface Receipt {
  /** Events that were new. */
  readonly stored: number;
  /** Events whose message id had been received before. */
  readonly repeated: number;
  /** Events that were refused and kept with their reason. */
  readonly refused: number;
  /** Those of the refused whose customers were erased; absent when there are none. */
  readonly erased?: readonly IncomingEvent[];
  /** Those of the refused that would have made known too much; absent when there are none. */
  readonly outgrown?: readonly OutgrownEvent[];
}
