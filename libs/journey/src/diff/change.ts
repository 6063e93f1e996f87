/** What happened to a part of a journey; *reordered* is about a list whose entries stand in another order. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'reordered';

/** One difference between two journeys, as data. */
export interface Difference {
  readonly kind: ChangeKind;
  /**
   * Where, from the root of the saved form: `['nodes', 'thank-you', 'config', 'subject']`. An entry of a list is named
   * by its id, an edge by its start: `['goals', 'ordered-again', 'within']`, `['edges', 'thank-you sent']`. That goes
   * for lists in a configuration too, where all entries have ids: `['nodes', 'size', 'config', 'paths', 'big', 'when']`.
   */
  readonly path: readonly string[];
  /** The JSON that was there; of a list in another order the names of its entries. Absent when it was added. */
  readonly before?: unknown;
  /** The JSON that is there now; see `before`. Absent when it was removed. */
  readonly after?: unknown;
}

/** A difference, with what people are told about it. Plain JSON. */
export interface Change extends Difference {
  /** In a sentence a marketer understands. */
  readonly message: string;
  /** True when it changes nothing for customers: places on the canvas, notes, the order of goals. */
  readonly quiet: boolean;
  /** The node it belongs to; `trigger` for the trigger; absent when it is about the whole journey. */
  readonly nodeId?: string;
}
