import { canonicalJson } from '../canonical-json.js';
import type { Difference } from './change.js';
import { toJson, TreeList, type Tree } from './tree.js';

/** Says whether a part of a journey is one thing for people: it changes as a whole, never field by field. */
export type IsOneThing = (path: readonly string[], before: Tree, after: Tree) => boolean;

/** Every difference between two parts of trees at the same place, as deep as they have parts of their own. */
export function differences(
  before: unknown,
  after: unknown,
  isOneThing: IsOneThing,
  path: readonly string[] = [],
): readonly Difference[] {
  if (before === undefined) return [{ kind: 'added', path, after: toJson(after) }];
  if (after === undefined) return [{ kind: 'removed', path, before: toJson(before) }];
  if (isTree(before) && isTree(after) && isAlike(before, after) && !isOneThing(path, before, after)) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return [
      ...[...names].flatMap((name) =>
        differences(before.get(name), after.get(name), isOneThing, [...path, name]),
      ),
      ...reordering(before, after, path),
    ];
  }
  const [was, is] = [toJson(before), toJson(after)];
  return canonicalJson(was) === canonicalJson(is) ? [] : [{ kind: 'changed', path, before: was, after: is }];
}

function isTree(part: unknown): part is Tree {
  return part instanceof Map;
}

function isAlike(before: Tree, after: Tree): boolean {
  return before instanceof TreeList === after instanceof TreeList;
}

const lists: ReadonlySet<string | undefined> = new Set(['edges', 'goals', 'exits']);

/** Entries that are added go to the end; where that gives another order than the list has, the order is a change too. */
function reordering(before: Tree, after: Tree, path: readonly string[]): readonly Difference[] {
  const isList = after instanceof TreeList || (path.length === 1 && lists.has(path[0]));
  if (!isList) return [];
  const names = [...after.keys()];
  const kept = [...before.keys()].filter((name) => after.has(name));
  const expected = [...kept, ...names.filter((name) => !before.has(name))];
  if (expected.every((name, index) => name === names[index])) return [];
  return [{ kind: 'reordered', path, before: expected, after: names }];
}
