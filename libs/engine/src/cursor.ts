/** Where an enrollment stands. Plain JSON; readable by the previous build. Instants are milliseconds since 1970. */
export type Cursor =
  /** Let in, not yet at its first node. */
  | { readonly kind: 'entered'; readonly visits: number }
  /** At rest until a moment (`until`), or until one of `wakesOn` is there. */
  | {
      readonly kind: 'waiting';
      readonly node: string;
      readonly visit: number;
      readonly visits: number;
      readonly since: number;
      readonly until: number;
      /** The way out when `until` comes. */
      readonly outcome: string;
      readonly reason: string;
      /** Paths whose arrival ends the wait early: `customer.email`. The node is then entered again. */
      readonly wakesOn: readonly string[];
    }
  /** An action is to be carried out; the host answers with `acted`. */
  | {
      readonly kind: 'acting';
      readonly node: string;
      readonly visit: number;
      readonly visits: number;
      readonly since: number;
    }
  | { readonly kind: 'done'; readonly visits: number; readonly end: End };

/** How an enrollment ended: by walking to an end, or by leaving early; `reason` is for people. */
export interface End {
  readonly kind: 'finished' | 'exited';
  readonly reason: string;
}
