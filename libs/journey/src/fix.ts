import type { JourneyEdge } from './journey.schema.js';

/** A change to a journey that makes a problem go away; plain JSON. */
export interface Fix {
  /** What it does, as a button says it: “Remove the arrow”. */
  readonly title: string;
  /** Made one after the other. */
  readonly edits: readonly FixEdit[];
}

/** One change; a `path` starts at the root of the saved form. */
export type FixEdit =
  /** Gives a field a value, or an entry of a list another one. */
  | { readonly op: 'set'; readonly path: readonly string[]; readonly value: unknown }
  /** Takes a field, or an entry of a list, away. */
  | { readonly op: 'remove'; readonly path: readonly string[] }
  /** Draws an edge; the one that left by the same outcome is moved. */
  | { readonly op: 'connect'; readonly edge: JourneyEdge }
  /** Takes a node out and heals the edges. */
  | { readonly op: 'remove-node'; readonly node: string };
