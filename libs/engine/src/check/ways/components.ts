/** The ids that follow an id. */
export type Next = (id: string) => readonly string[];

/** Ids from each of which every other can be reached. */
export interface Component {
  readonly ids: readonly string[];
  /** An id in it leads back to itself. */
  readonly cyclic: boolean;
}

/** An id on the way that is being walked. */
interface Open {
  readonly id: string;
  readonly found: number;
  /** Those that follow and have not been looked at yet, last first. */
  readonly pending: string[];
  /** The earliest id on the way that can be reached from here. */
  lowest: number;
}

/**
 * The strongly connected components of a graph, each after those that lead to it. Linear, and iterative, as a draft
 * may be one long chain (R. Tarjan, 1972).
 */
export function componentsOf(ids: Iterable<string>, next: Next): readonly Component[] {
  const known = new Set(ids);
  const found = new Map<string, number>();
  const way: Open[] = [];
  const unassigned: string[] = [];
  const open = new Set<string>();
  const components: Component[] = [];

  for (const root of known) {
    if (found.has(root)) continue;
    enter(root);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const id = last.pending.pop();
      if (id === undefined) leave(last);
      else if (open.has(id)) last.lowest = Math.min(last.lowest, found.get(id) ?? 0);
      else if (known.has(id) && !found.has(id)) enter(id);
    }
  }
  return components.toReversed();

  function enter(id: string): void {
    way.push({ id, found: found.size, lowest: found.size, pending: next(id).toReversed() });
    found.set(id, found.size);
    unassigned.push(id);
    open.add(id);
  }

  function leave(left: Open): void {
    way.pop();
    const before = way.at(-1);
    if (before !== undefined) before.lowest = Math.min(before.lowest, left.lowest);
    if (left.lowest !== left.found) return;
    const ids = unassigned.splice(unassigned.lastIndexOf(left.id));
    for (const id of ids) open.delete(id);
    components.push({ ids, cyclic: ids.length > 1 || next(left.id).includes(left.id) });
  }
}
