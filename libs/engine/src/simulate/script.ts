import type { Consent, Data, MessageReaction } from '@sojourn/conditions';

/** What happens to a simulated customer, and when (milliseconds since 1970). */
export type ScriptEntry = { readonly at: number } & (
  | ScriptedEvent
  /** Attributes become known, or change. */
  | { readonly kind: 'attributes'; readonly set: Data }
  | { readonly kind: 'consent'; readonly consent: Consent }
  | { readonly kind: 'list'; readonly list: string; readonly change: 'add' | 'remove' }
  /** The customer reacts to the last message of a node. */
  | {
      readonly kind: 'reaction';
      readonly node: string;
      readonly reaction: Exclude<MessageReaction, 'sent'>;
      readonly url?: string;
    }
  /** The API, a person or a CSV names the customer; `id` is the idempotency key. */
  | { readonly kind: 'api' | 'manual'; readonly id?: string; readonly data?: Data }
  /** A business event, for which the customer is one of those concerned. */
  | {
      readonly kind: 'announcement';
      readonly event: string;
      readonly id?: string;
      readonly properties?: Data;
    }
  /** Whoever tries the journey does not want to wait: the waits at hand end now. */
  | { readonly kind: 'hurry' }
  /** Somebody takes the customer out. */
  | { readonly kind: 'stop'; readonly reason: string }
);

/** The customer does something. */
export interface ScriptedEvent {
  readonly kind: 'event';
  readonly event: string;
  /** Of its own unless given: the same id again changes nothing. */
  readonly id?: string;
  readonly properties?: Data;
  /** When it happened, if that is not when it arrived. */
  readonly happenedAt?: number;
  /** False for what the customer did not do themselves, such as a delivery. */
  readonly isActivity?: boolean;
  /** Brought in from somewhere else, long after. */
  readonly imported?: boolean;
}
