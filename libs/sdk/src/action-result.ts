/** The outcome every action has without declaring it: left by a permanent failure, or after the last try. */
export const FAILED = 'failed';

/** How an action ended, in full. */
export interface ActionResult<Outcome extends string = string> {
  /** The way out. */
  readonly outcome: Outcome;
  /** Why this way, in words for people; shown on the customer's path. */
  readonly reason?: string;
  /** What it brought, as plain JSON: later nodes read it as `results.<node>.*`. */
  readonly result?: Readonly<Record<string, unknown>>;
}
