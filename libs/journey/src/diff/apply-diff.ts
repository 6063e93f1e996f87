import type { Journey } from '../journey.schema.js';
import type { Difference } from './change.js';
import { branch, toJourney, toTree, TreeList, type Tree } from './tree.js';

/**
 * Makes the changes that `diff` found: `applyDiff(a, diff(a, b))` is `b`. A change of something that is not there is
 * passed over.
 */
export function applyDiff(journey: Journey, changes: readonly Difference[]): Journey {
  const tree = toTree(journey);
  for (const change of changes) apply(tree, change);
  return toJourney(tree);
}

function apply(tree: Tree, { kind, path, after }: Difference): void {
  const name = path.at(-1);
  const place = path.slice(0, -1).reduce<unknown>((part, step) => partOf(part, step), tree);
  if (name === undefined || !(place instanceof Map)) return;
  if (kind === 'removed') place.delete(name);
  else if (kind === 'reordered') place.set(name, inOrder(place.get(name), after));
  else place.set(name, branch(after));
}

function partOf(part: unknown, name: string): unknown {
  return part instanceof Map ? part.get(name) : undefined;
}

/** What the order does not name comes last, as it stood. */
function inOrder(entries: unknown, names: unknown): unknown {
  if (!(entries instanceof Map) || !Array.isArray(names)) return entries;
  const named = names.filter((name) => entries.has(name)).map((name) => [name, entries.get(name)] as const);
  const ordered = [...named, ...(entries as Tree)];
  return entries instanceof TreeList ? new TreeList(ordered) : new Map(ordered);
}
