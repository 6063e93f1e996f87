import type { Data } from '@sojourn/conditions';
import type { Ask } from './ask.js';
import type { End } from './cursor.js';
import type { MessagePurpose } from './node-type.js';

/** What the host must carry out or write down, in order, in the transaction that stores the cursor. */
export type Effect =
  /** A node was reached; `visit` counts the enrollment's visits from 1. */
  | { readonly kind: 'visit-began'; readonly node: string; readonly visit: number; readonly at: number }
  /** A node was left by `outcome` (null when the enrollment ended inside it); `reason` says why, for people. */
  | {
      readonly kind: 'visit-ended';
      readonly node: string;
      readonly visit: number;
      readonly at: number;
      readonly outcome: string | null;
      readonly reason: string;
      readonly result?: Data;
      /** The facts the decision looked at, by path. */
      readonly facts?: Data;
    }
  /** Nothing to do until `until`, or until something arrives that is listened for. */
  | {
      readonly kind: 'wait';
      readonly node: string;
      readonly visit: number;
      /** When it ends by itself; null = never. */
      readonly until: number | null;
      /** When the host wakes the enrollment: `until`, or earlier where a condition may turn by time alone. */
      readonly alarm: number | null;
      readonly wakesOn: readonly string[];
      /** Names of events that may end it; goals and exits are in `Plan.watch`. */
      readonly listensFor: readonly string[];
      readonly reason: string;
    }
  /** Carry out the action at `node`. */
  | { readonly kind: 'act'; readonly node: string; readonly visit: number }
  /** Answer this, and call again with `answered`. */
  | { readonly kind: 'ask'; readonly node: string; readonly visit: number; readonly ask: Ask }
  /** An event has answered the wait at `node`: it answers no other of this enrollment. */
  | { readonly kind: 'matched'; readonly node: string; readonly visit: number; readonly event: string }
  /** A goal was reached by an event. */
  | { readonly kind: 'goal'; readonly goal: string; readonly event: string; readonly at: number }
  | DatabaseEffect
  | { readonly kind: 'done'; readonly end: End; readonly at: number };

/** What an in-database action changes; part of the transaction. */
export type DatabaseEffect =
  | {
      readonly kind: 'set-attribute';
      /** Without `customer.`. */
      readonly attribute: string;
      /** The value it then has; null takes it away. */
      readonly value: unknown;
    }
  | { readonly kind: 'record-event'; readonly event: string; readonly properties: Data }
  | { readonly kind: 'list'; readonly list: string; readonly change: 'add' | 'remove' }
  | {
      readonly kind: 'create-task';
      readonly title: string;
      readonly script?: string;
      readonly assignee?: string;
      readonly dueAt: number | null;
    }
  | {
      readonly kind: 'send-in-app';
      readonly title: string;
      readonly body: string;
      readonly link?: string;
      readonly expiresAt: number | null;
      readonly purpose: MessagePurpose;
      /** Names the content, so that nobody gets it twice. */
      readonly contentKey?: string;
    };
