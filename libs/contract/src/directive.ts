/** What the durable run does next; decided by `advance`, stored with its sequence number. Holds no customer data. */
export type Directive =
  /** Run the action at the cursor. `sends`: a local activity first; `custom`: an ordinary activity on the custom queue. */
  | {
      readonly kind: 'act';
      readonly seq: number;
      readonly lane: 'sends' | 'custom';
      /** Longest time of one try, in milliseconds. */
      readonly timeoutMs: number;
      /** The node's id, shown by Temporal's UI. */
      readonly summary: string;
    }
  /** Sleep, or until nudged. `remainingMs` is null when only a nudge ends it (a paused journey, a quarantine). */
  | {
      readonly kind: 'wait';
      readonly seq: number;
      readonly remainingMs: number | null;
      readonly summary: string;
    }
  | { readonly kind: 'done'; readonly seq: number };
