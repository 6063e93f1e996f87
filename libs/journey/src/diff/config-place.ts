import { TRIGGER, type Journey } from '../journey.schema.js';
import { nodeOf } from '../edits/configure.js';
import type { Comparison } from './names.js';
import { idOf } from './tree.js';

/** A place in a configuration, seen from the entries of lists on the way to it. */
export interface ConfigPlace {
  /** The fields on the way, without the ids of entries: `['paths', 'when']`. */
  readonly fields: readonly string[];
  /** The fields from the innermost entry on: `['when']`; empty for an entry itself. */
  readonly inEntry: readonly string[];
  /** What the entries on the way are called, the outermost first: `['Big orders']`. */
  readonly entries: readonly string[];
}

/** Tells which steps of a path in the configuration of a node, or of the trigger, are ids of entries. */
export function configPlace(id: string, path: readonly string[], { before, after }: Comparison): ConfigPlace {
  let parts: readonly unknown[] = [configOf(before, id), configOf(after, id)];
  let place: ConfigPlace = { fields: [], inEntry: [], entries: [] };
  for (const step of path) {
    const isEntry = parts.some((part) => Array.isArray(part));
    parts = parts.map((part) => partOf(part, step));
    const { fields, inEntry, entries } = place;
    place = isEntry
      ? { fields, inEntry: [], entries: [...entries, titleOf(parts) ?? step] }
      : { fields: [...fields, step], inEntry: [...inEntry, step], entries };
  }
  return place;
}

function configOf(journey: Journey, id: string): unknown {
  return (id === TRIGGER ? journey.trigger : nodeOf(journey, id))?.config;
}

function partOf(part: unknown, step: string): unknown {
  if (Array.isArray(part)) return part.find((entry) => idOf(entry) === step);
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
  return (part as Readonly<Record<string, unknown>>)[step];
}

/** An entry is called what it was called before. */
function titleOf(entries: readonly unknown[]): string | undefined {
  return entries
    .map((entry) => partOf(entry, 'title'))
    .find((title): title is string => typeof title === 'string' && title !== '');
}
