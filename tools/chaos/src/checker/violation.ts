/** Something that must never be, with whom it has befallen. */
export interface Violation {
  /** What was violated: `acknowledged-is-stored`. */
  readonly rule: string;
  readonly what: string;
  /** Ids by which it can be looked into. */
  readonly ids: Readonly<Record<string, string>>;
}

/** What a rule finds; its name is added by whoever asks it. */
export type Finding = Omit<Violation, 'rule'>;
