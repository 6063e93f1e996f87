import type { HttpClient } from './http-client.js';

/** Where an action writes what an operator should know. Never write what a customer would not want read. */
export interface ActionLog {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** What an action gets besides its configuration. */
export interface ActionContext {
  readonly http: HttpClient;
  /** The same for every try of this visit, and for no other: letters, digits, `.`, `_` and `-`. */
  readonly idempotencyKey: string;
  /** Aborts when the try has run out of time, or the worker is shutting down. */
  readonly signal: AbortSignal;
  readonly log: ActionLog;
  /** The customer's attributes. */
  readonly customer: Readonly<Record<string, unknown>>;
  /** The data the enrollment started with: the event's properties. */
  readonly entry: Readonly<Record<string, unknown>>;
}
