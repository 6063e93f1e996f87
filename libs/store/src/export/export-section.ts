/** One list of an export. */
export interface ExportSection {
  readonly name: string;
  /** Where its rows come from. */
  readonly tables: readonly string[];
  /**
   * The items of the customer $2 in the workspace $1 behind the key $3 (null = from the first), in the order of their keys,
   * at most $4; each with its `key`, a text, and its `value`, or null where the row turns out not to be about them.
   */
  readonly sql: string;
}
