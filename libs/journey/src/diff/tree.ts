import type { Journey, JourneyEdge } from '../journey.schema.js';

/**
 * A journey as changes see it: whatever has parts with names is a map, in the order in which they stand. That goes for
 * its lists as well, so that a change can name an edge, a goal or an exit, and for lists in configurations whose
 * entries have ids. Everything else is plain JSON.
 */
export type Tree = Map<string, unknown>;

/** A list whose entries have ids, by these; as JSON it is an array. */
export class TreeList extends Map<string, unknown> {}

/** The journey as a new tree. */
export function toTree(journey: Journey): Tree {
  const { edges, goals, exits } = journey;
  return branch(journey)
    .set('edges', byName(edges, startOf))
    .set(
      'goals',
      byName(goals, ({ id }) => id),
    )
    .set(
      'exits',
      byName(exits, ({ id }) => id),
    );
}

/** The journey that a tree stands for. */
export function toJourney(tree: Tree): Journey {
  const lists = ['edges', 'goals', 'exits'].map((name) => [name, toList(tree.get(name))] as const);
  // A tree is made from a journey, and from changes that were made from one.
  return toJson(new Map([...tree, ...lists])) as Journey;
}

function toList(entries: unknown): readonly unknown[] {
  return entries instanceof Map ? [...(entries as Tree).values()].map(toJson) : [];
}

/** JSON as a part of a tree: objects become maps, and lists of what has ids. Fields without a value are left out. */
export function branch(json: object): Tree;
export function branch(json: unknown): unknown;
export function branch(json: unknown): unknown {
  if (Array.isArray(json)) return byId(json) ?? json;
  if (typeof json !== 'object' || json === null) return json;
  return new Map(
    Object.entries(json).flatMap(([name, value]) => (value === undefined ? [] : [[name, branch(value)]])),
  );
}

/** A part of a tree as JSON. */
export function toJson(part: unknown): unknown {
  if (part instanceof TreeList) return toList(part);
  if (!(part instanceof Map)) return part;
  return Object.fromEntries([...(part as Tree)].map(([name, value]) => [name, toJson(value)]));
}

function startOf({ from, outcome }: JourneyEdge): string {
  return `${from} ${outcome}`;
}

/** A list by the ids of its entries; undefined when one has none, or that of another. */
function byId(entries: readonly unknown[]): TreeList | undefined {
  const list = new TreeList();
  for (const entry of entries) {
    const id = idOf(entry);
    if (id === undefined || list.has(id)) return undefined;
    list.set(id, branch(entry));
  }
  return list;
}

/** The id of an entry of a list; undefined when it has none. */
export function idOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, 'id')) return undefined;
  const { id } = entry as { readonly id: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** An entry whose name is taken gets another one: names tell the entries of one journey apart, whatever they hold. */
function byName<Entry extends object>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Tree {
  const named: Tree = new Map();
  const copies = new Map<string, number>();
  for (const entry of entries) {
    const name = nameOf(entry);
    let copy = copies.get(name) ?? 1;
    let free = name;
    while (named.has(free)) {
      copy += 1;
      free = `${name} (${copy})`;
    }
    copies.set(name, copy);
    named.set(free, branch(entry));
  }
  return named;
}
