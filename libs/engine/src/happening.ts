/** What happened to an enrollment. `now` is the database's clock, in milliseconds since 1970. */
export type Happening =
  /** Look again: the first step, a wait that may be due, data that may have arrived. */
  | { readonly kind: 'woken'; readonly now: number }
  /** The action at the cursor has been carried out and left by `outcome`. */
  | {
      readonly kind: 'acted';
      readonly now: number;
      readonly outcome: string;
      readonly reason?: string;
      /** What it brought; readable later as `results.<node>.*`. */
      readonly result?: Readonly<Record<string, unknown>>;
    }
  /** A person or a rule takes the customer out. */
  | { readonly kind: 'stopped'; readonly now: number; readonly reason: string };
