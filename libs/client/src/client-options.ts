import type { Dropped, Postponed, Refused } from './events/outcomes.js';

/** When waiting events are sent together. */
export interface BatchSettings {
  /** As soon as so many wait, and at most so many at a time; 100 unless told, at most 2,500. */
  readonly events: number;
  /** As soon as they weigh so much, and at most so much at a time; 450 KB unless told, 60 KB in browsers, which bound what may outlive a page. */
  readonly bytes: number;
  /** At the latest after so long, in milliseconds; 2 s unless told. */
  readonly afterMs: number;
}

/** How long to wait between attempts: by chance between nothing and a bound that doubles. */
export interface RetrySettings {
  /** The first bound, in milliseconds; 500 unless told. */
  readonly firstMs: number;
  /** The highest bound, in milliseconds; 30 s unless told. What `Retry-After` asks for may be longer, up to an hour. */
  readonly longestMs: number;
  /** How often a question to GraphQL is tried at most; 5 unless told. Events are tried until they are settled. */
  readonly attempts: number;
}

/** What a client is made with. */
export interface ClientOptions {
  /** Where Sojourn answers, such as `https://sojourn.example.com`. */
  readonly url: string;
  /** A write key can send events in and nothing else; a server key can ask GraphQL too, and never belongs into a page. */
  readonly key: string;
  readonly batch?: Partial<BatchSettings>;
  readonly retry?: Partial<RetrySettings>;
  /** The most events that wait, 10,000 unless told; those that come when it is full are dropped, and told. */
  readonly queueLimit?: number;
  /** How long one attempt may take, in milliseconds; 10 s unless told. */
  readonly timeoutMs?: number;
  /** How long the end of the process may be put off for what still waits, in milliseconds; 5 s unless told. */
  readonly exitMs?: number;
  /** Signals of Node on which what still waits is sent before the process ends, such as `SIGTERM`; none unless told. */
  readonly signals?: readonly string[];
  /** Told of each event that will never be taken; a warning on the console unless told. */
  readonly onRefused?: (refused: Refused) => void;
  /** Told of each event that is given up; a warning on the console unless told. */
  readonly onDropped?: (dropped: Dropped) => void;
  /** Told whenever a delivery is put off and tried again. */
  readonly onPostponed?: (postponed: Postponed) => void;
}
