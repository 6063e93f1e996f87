/** Why one event was not taken in. */
export interface Refusal {
  /** Machine-readable name of the rule. */
  readonly code: string;
  /** A sentence for people. */
  readonly reason: string;
}
