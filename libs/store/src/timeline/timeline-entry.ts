import type { ConsentState } from '../consent/consent.entity.js';
import type { Decided } from '../decisions/decided.js';
import type { EventType } from '../events/event.entity.js';
import type { ReactionKind } from '../path/message-reaction.entity.js';
import type { MessageState } from '../path/message.entity.js';

interface Entry {
  /** Unique together with the kind. */
  readonly id: string;
  /** By the database's clock. */
  readonly at: Date;
}

/** Something that came in about a customer, merges included. */
export interface EventEntry extends Entry {
  readonly kind: 'event';
  readonly type: EventType;
  readonly name: string | null;
  /** By the sender's clock. */
  readonly occurredAt: Date;
  readonly imported: boolean;
  /** What a change says that was noted here: of a segment or an attribute; null for anything else. */
  readonly noted: Readonly<Record<string, unknown>> | null;
}

/** A journey that did not let the customer in, and why. */
export interface DecisionEntry extends Entry {
  readonly kind: 'decision';
  readonly decided: Decided;
}

/** A message that was to be sent. */
export interface MessageEntry extends Entry {
  readonly kind: 'message';
  readonly enrollmentId: string;
  readonly nodeId: string;
  /** The action's type: `send-email`. */
  readonly type: string;
  readonly state: MessageState;
  readonly reason: string | null;
}

/** What became of a message. */
export interface ReactionEntry extends Entry {
  readonly kind: 'reaction';
  readonly enrollmentId: string;
  readonly nodeId: string;
  readonly reaction: ReactionKind;
  readonly url: string | null;
}

/** That a run through a journey began, or ended with a reason. */
export interface RunEntry extends Entry {
  readonly kind: 'run';
  readonly enrollmentId: string;
  readonly hasEnded: boolean;
  readonly reason: string | null;
}

/** What a customer said about being written to. */
export interface ConsentEntry extends Entry {
  readonly kind: 'consent';
  readonly channel: string;
  readonly topic: string | null;
  readonly state: ConsentState;
}

/** One thing of all that has happened with a customer. */
export type TimelineEntry =
  EventEntry | DecisionEntry | MessageEntry | ReactionEntry | RunEntry | ConsentEntry;
