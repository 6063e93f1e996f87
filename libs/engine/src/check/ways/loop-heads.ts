import { groupBy } from '@sojourn/journey';
import type { PlacedEdge } from '../graph.js';
import type { DepthFirst } from './depth-first.js';

/**
 * The head of the innermost loop that each id is in; a head itself is in the loop around its own. The edges that close
 * a loop lead to its head. Nearly linear: a loop that was found is taken for its head from then on (R. Tarjan, 1974).
 */
export function loopHeads(
  edges: readonly PlacedEdge[],
  { back, order, entered }: DepthFirst,
): ReadonlyMap<string, string> {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? -1;
  const enteredAs = (id: string) => entered.get(id) ?? -1;
  /** The walk came to it from the head on. */
  const isBehind = (id: string, head: string) =>
    enteredAs(id) > enteredAs(head) && placeOf(id) > placeOf(head);

  const isBack = new Set(back);
  const opening = bySink(edges.filter((edge) => !isBack.has(edge)));
  const heads = new Map<string, string>();
  const outermost = createShortcuts(heads);
  const cameFrom = ({ from }: PlacedEdge) => outermost(from);
  const innermostFirst = [...bySink(back)].toSorted(([a], [b]) => enteredAs(b) - enteredAs(a));
  for (const [head, closing] of innermostFirst) {
    const inside = new Set<string>();
    const pending = closing.map(cameFrom);
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (id === head || inside.has(id)) continue;
      inside.add(id);
      const before = (opening.get(id) ?? []).map(cameFrom);
      pending.push(...before.filter((each) => isBehind(each, head)));
    }
    for (const id of inside) heads.set(id, head);
  }
  return heads;
}

/** Finds the head of the outermost loop known so far that an id is in, and remembers the way there. */
function createShortcuts(heads: ReadonlyMap<string, string>): (id: string) => string {
  const shortcuts = new Map<string, string>();
  const next = (id: string) => shortcuts.get(id) ?? heads.get(id);
  return (id) => {
    const way: string[] = [];
    let head = id;
    for (let up = next(head); up !== undefined; up = next(head)) {
      way.push(head);
      head = up;
    }
    for (const each of way) shortcuts.set(each, head);
    return head;
  };
}

function bySink(edges: readonly PlacedEdge[]): ReadonlyMap<string, readonly PlacedEdge[]> {
  return groupBy(edges, ({ to }) => to);
}
