/** What the rule that said no had seen, as little of it as tells why. */
export interface DecisionFacts {
  /**
   * The condition that was not met, by its place among the trigger's: one number for each level of groups, such as `1.0`.
   * Left out where it is all of them together.
   */
  readonly at?: string;
  /** What that condition found, cut to a few words; null = nothing. Left out where it is no plain value. */
  readonly was?: string | number | boolean | null;
  /** How old the event was on arrival, or how long ago the moment was, in milliseconds. */
  readonly age?: number;
  /** The zone in which a moment of the calendar was reckoned. */
  readonly zone?: string;
  /** Why, in the words of the rule: where no rule of ours knows better. */
  readonly why?: string;
}
