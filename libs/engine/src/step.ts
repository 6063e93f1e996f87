import type { PastEvent } from '@sojourn/conditions';
import type { Answer, Ask } from './ask.js';
import type { Cursor, Kept } from './cursor.js';
import type { DatabaseEffect } from './effect.js';
import type { Facts } from './facts.js';
import type { Data } from '@sojourn/conditions';

/** What a control node sees when an enrollment reaches it, or rests there. */
export interface StepContext {
  /** The node's id. */
  readonly node: string;
  /** The instant, in milliseconds since 1970 (UTC). */
  readonly now: number;
  /** IANA zone in which local times are meant: the customer's, else the journey's, else the workspace's. */
  readonly zone: string;
  /** What this enrollment wrote so far is in them already. */
  readonly facts: Facts;
  /** A number in [0, 1) for this journey, node (or `salt`) and customer: the same whenever it is asked. */
  draw(salt?: string): number;
  /** What this node's step kept at its last visit. */
  readonly kept: Kept | undefined;
  /** The first event that can answer a wait from this point on and passes the test; see `Since`. */
  findEvent(since: Since, passes: (event: PastEvent) => boolean): PastEvent | undefined;
  /** True when an event or reaction of this id has answered a wait of this enrollment. */
  wasUsed(id: string): boolean;
  /** True when the send at this node was skipped at its last visit. */
  wasSkipped(node: string): boolean;
  /** Fills in a template of one line: what is put out and filters, no tags. Never throws; what cannot be filled in is empty. */
  fill(template: string): string;
}

/**
 * From where on events count for a wait: since the last send on the customer's way was reached (else the entry), since
 * the entry, since this node was reached, or since another node was last reached; always strictly after it, by the
 * order of receipt. The entry event itself never counts.
 */
export type Since = 'since-last-message' | 'since-entry' | 'from-now' | { readonly node: string };

/** What a control node decides. `reason` is a sentence for people and the decision trace. */
export type StepDecision =
  | {
      readonly kind: 'leave';
      readonly outcome: string;
      readonly reason: string;
      /** Readable later as `results.<node>.*`. */
      readonly result?: Data;
      /** The facts it looked at, by path. */
      readonly facts?: Data;
      readonly effects?: readonly DatabaseEffect[];
      /** The event or reaction that answered: it answers no other wait of this enrollment. */
      readonly used?: { readonly id: string };
      /** Kept for the node's next visit. */
      readonly keep?: Kept;
    }
  | ParkDecision
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'end'; readonly reason: string };

/** `waiting` says what it waits for while it does; `reason`, why it went on when `until` has come. */
export interface ParkDecision {
  readonly kind: 'park';
  /** Null: only what it waits for ends it. */
  readonly until: number | null;
  readonly outcome: string;
  readonly waiting: string;
  readonly reason: string;
  /** When to look again before `until`. */
  readonly alarm?: number;
  /** Names of events that may end it. */
  readonly listensFor?: readonly string[];
  /** Paths whose change may end or move it, such as `customer.renewal`. */
  readonly wakesOn?: readonly string[];
  readonly keep?: Kept;
}

/** An enrollment at rest at a node. */
export type Parked = Extract<Cursor, { kind: 'waiting' }>;

/**
 * The run of a control node: pure and deterministic. The configuration is one that its schema accepted when the plan
 * was compiled.
 */
export interface Step<Config = never> {
  readonly type: string;
  readonly version: number;
  /** The enrollment reaches the node. */
  enter(config: Config, context: StepContext): StepDecision;
  /**
   * The enrollment rests here and is woken, possibly at or after `parked.until`: null goes on resting, or leaves by
   * the parked outcome when its time has come. Without it nothing but the time ends the wait.
   */
  look?(config: Config, context: StepContext, parked: Parked): StepDecision | null;
  /** What was asked is answered. */
  answered?(config: Config, context: StepContext, answer: Answer): StepDecision;
}
