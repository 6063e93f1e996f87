import type { Journey, JourneyNode } from '../journey.schema.js';
import { TRIGGER } from '../journey.schema.js';
import { nodeOf } from '../edits/configure.js';
import { quote } from '../quote.js';

/** What things are called in the words of a diff, by those who know the node types; by default their keys in quotes. */
export interface DiffNames {
  /** A field of a configuration: `Subject`. The path does not name entries of lists: `['paths', 'when']`. */
  readonly label?: (nodeType: string, path: readonly string[]) => string;
  /** A node: `Thank you`. It is put in quotes. */
  readonly nameOf?: (id: string, node: JourneyNode) => string;
  /** A way out of a node: `Everyone else`. It is put in quotes. */
  readonly outcomeOf?: (node: JourneyNode, outcome: string) => string;
  /** A node type: `Send email`. It is put in quotes. */
  readonly titleOf?: (nodeType: string) => string;
}

/** Two journeys that are told apart, and what things in them are called. */
export interface Comparison {
  readonly before: Journey;
  readonly after: Journey;
  readonly names: DiffNames;
  /** Where an edge that leads to a node starts, by the node; in the journey that is new. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A node, or the trigger, in a sentence. */
export function nameOf(id: string, { before, after, names }: Comparison): string {
  if (id === TRIGGER) return 'the trigger';
  const node = nodeOf(after, id) ?? nodeOf(before, id);
  return quote((node && names.nameOf?.(id, node)) ?? id);
}

/** A way out of a node in a sentence. */
export function outcomeOf(id: string, outcome: string, { before, after, names }: Comparison): string {
  const node = nodeOf(after, id) ?? nodeOf(before, id);
  return quote((node && names.outcomeOf?.(node, outcome)) ?? outcome);
}

/** The type of a node in a sentence. */
export function titleOf({ type }: JourneyNode, { names }: Comparison): string {
  return quote(names.titleOf?.(type) ?? type);
}

/**
 * A field of the configuration of a node (or of the trigger) at the start of a sentence. `inEntry` is where in the entry
 * of a list it is, or else the whole path.
 */
export function labelOf(
  id: string,
  path: readonly string[],
  inEntry: readonly string[],
  { before, after, names }: Comparison,
): string {
  const node = id === TRIGGER ? after.trigger : (nodeOf(after, id) ?? nodeOf(before, id));
  if (path.length === 0) return 'The configuration';
  return (node && names.label?.(node.type, path)) ?? quote(inEntry.join(' › '));
}
