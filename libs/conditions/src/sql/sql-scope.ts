import type { Data } from '../facts.js';

/**
 * Where a condition is asked in SQL: about which row, when, and what is known beside the tables. Instants are
 * milliseconds since 1970.
 */
export interface SqlScope {
  /** Alias of the row of `customer` in the query around the condition; trusted, as it becomes part of the text. */
  readonly customer: string;
  readonly now: number;
  /** IANA zone of calendars where the customer’s `timezone` is none: the journey’s, else the workspace’s. */
  readonly zone: string;
  /** Number of the first parameter: 1, or the one after those of the query around. */
  readonly firstParameter: number;
  /** The enrollment at hand, for messages of its nodes; absent outside of one. */
  readonly enrollmentId?: string;
  /** When the enrollment at hand began; absent outside of one. */
  readonly enteredAt?: number;
  /** What is known of `entry.*`, `results.*` and `event.*`: values, the same for all customers. */
  readonly entry?: Data;
  readonly results?: Readonly<Record<string, Data>>;
  readonly event?: Data;
}

/** A boolean expression, never null, with the values of its parameters in their order. */
export interface SqlCondition {
  readonly text: string;
  readonly values: readonly unknown[];
}
