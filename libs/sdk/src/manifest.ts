/** A JSON Schema (draft 7) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A named way out of a node. */
export interface Outcome {
  /** Name in the saved form, such as `sent`. */
  readonly id: string;
  /** Label on the canvas. */
  readonly title: string;
}

/** How often an action is tried, and how long one try may take. */
export interface RetryPolicy {
  /** Number of tries, the first included. */
  readonly attempts: number;
  /** Longest time of one try, in milliseconds. */
  readonly timeoutMs: number;
}

/** What crosses the wire of an action: everything API and editor need, and no code. */
export interface Manifest {
  readonly type: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly icon: string;
  /** The form and the validation of the configuration (draft 7). */
  readonly configSchema: JsonSchema;
  readonly outcomes: readonly Outcome[];
  /** The caption on the canvas: a Liquid template over the configuration. */
  readonly summary: string;
  readonly retry: RetryPolicy;
}
