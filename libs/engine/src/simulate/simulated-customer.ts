import type { Consent, Data, PastMessage } from '@sojourn/conditions';
import type { ScriptedEvent } from './script.js';

/** A chosen or made-up customer, as they are when the clock starts. Instants are milliseconds since 1970. */
export interface SimulatedCustomer {
  /** What draws are made from. */
  readonly id: string;
  readonly attributes: Data;
  /** The attributes of their account, with its key as `id`; absent when they belong to none. */
  readonly account?: Data;
  /** The start of the clock unless given. */
  readonly knownSince?: number;
  readonly consents?: readonly Consent[];
  readonly lists?: readonly string[];
  /** What they did before. */
  readonly past?: readonly (ScriptedEvent & { readonly at: number })[];
  /** What was sent to them before, by whatever journey, and what became of it. */
  readonly messages?: readonly Omit<PastMessage, 'mine'>[];
  /** They try the journey out: neither re-entry nor a holdout stands against them. */
  readonly isTest?: boolean;
}
