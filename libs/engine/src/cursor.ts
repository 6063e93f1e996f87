/** Where an enrollment stands. Plain JSON; readable by the previous build. Instants are milliseconds since 1970. */
export type Cursor =
  /** Let in, not yet at its first node. */
  | (Position & { readonly kind: 'entered' })
  /** At rest until a moment, or until something arrives that the node waits for. */
  | (Position &
      AtNode & {
        readonly kind: 'waiting';
        /** When the wait ends by itself; null = only by what it waits for. */
        readonly until: number | null;
        /** The way out when `until` comes; null = the node is then entered anew. */
        readonly outcome: string | null;
        readonly reason: string;
        /** Paths whose arrival ends the wait early: `customer.email`. The node is then entered again. */
        readonly wakesOn: readonly string[];
        /** Only control nodes: paths whose change may end or move the wait. */
        readonly movesOn?: readonly string[];
        /** Names of events that may end it. */
        readonly listensFor?: readonly string[];
        /** What it waits for, in words; absent in cursors of before it was kept. */
        readonly waiting?: string;
        /** When to look again, before `until`: a condition may turn by time alone. Absent: at `until`. */
        readonly alarm?: number;
        /** What the node's step wrote down for itself. */
        readonly keep?: Kept;
      })
  /** The database was asked; never stored, as the host answers in the same transaction. */
  | (Position &
      AtNode & {
        readonly kind: 'asking';
        /** How often it was asked on this walk; absent = once. */
        readonly asked?: number;
      })
  /** An action is to be carried out; the host answers with `acted`. */
  | (Position & AtNode & { readonly kind: 'acting' })
  | (Position & { readonly kind: 'done'; readonly end: End });

/** What every cursor holds. */
export interface Position {
  /** Number of visits so far. */
  readonly visits: number;
  /** Absent in cursors of before there was any. */
  readonly memory?: Memory;
}

interface AtNode {
  readonly node: string;
  readonly visit: number;
  readonly since: number;
}

/** What an enrollment remembers of its way; bounded by the size of the journey. */
export interface Memory {
  /** Place of the entry event in the order of receipt; 0 when no event let the customer in. */
  readonly entryPlace: number;
  readonly entryEvent: string | null;
  readonly enteredAt: number;
  /** True for who is only compared with: no node is walked, goals count. */
  readonly control?: true;
  /** Place at which the last send on the way was reached. */
  readonly lastSendPlace?: number;
  /** Place at which the node at hand was reached. */
  readonly nodePlace?: number;
  /** Places at which nodes that a later wait counts from were last reached. */
  readonly marks?: Readonly<Record<string, number>>;
  /** Events and reactions that have answered a wait. */
  readonly used?: readonly string[];
  /** Sends that were skipped at their last visit. */
  readonly skipped?: readonly string[];
  /** Goals that were reached. */
  readonly goals?: readonly string[];
  /** What the steps of nodes wrote down, by node: passes of a repeat. */
  readonly kept?: Readonly<Record<string, Kept>>;
}

/** A step's own note: small, plain JSON. */
export type Kept = Readonly<Record<string, string | number | boolean | null>>;

/** How an enrollment ended: by walking to an end, or by leaving early; `reason` is for people. */
export interface End {
  readonly kind: 'finished' | 'exited';
  readonly reason: string;
  /** What ended it early, and the goal's or exit's id. */
  readonly by?:
    { readonly kind: 'goal' | 'exit'; readonly id: string } | { readonly kind: 'holdout' | 'restart' };
}
