import type { End } from './cursor.js';

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
      readonly result?: Readonly<Record<string, unknown>>;
    }
  /** Nothing to do until `until`, or until one of `wakesOn` arrives. */
  | {
      readonly kind: 'wait';
      readonly node: string;
      readonly visit: number;
      readonly until: number;
      readonly wakesOn: readonly string[];
      readonly reason: string;
    }
  /** Carry out the action at `node`. */
  | { readonly kind: 'act'; readonly node: string; readonly visit: number }
  | { readonly kind: 'done'; readonly end: End; readonly at: number };
