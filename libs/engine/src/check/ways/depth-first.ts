import type { PlacedEdge } from '../graph.js';

/** What a walk down every way finds. */
export interface DepthFirst {
  /** The edges that lead back to a node on the way to them. */
  readonly back: readonly PlacedEdge[];
  /** The ids that were reached, each after all that lead to it, but for the edges that lead back. */
  readonly order: readonly string[];
  /** In which place an id was come to. */
  readonly entered: ReadonlyMap<string, number>;
}

/** A node on the way that is being walked, with the edges not yet followed, last first. */
interface Open {
  readonly id: string;
  readonly edges: PlacedEdge[];
}

/** Walks down every way from some ids, one after the other. Iterative: a draft may be one long chain. */
export function depthFirst(
  roots: Iterable<string>,
  edgesOf: (id: string) => readonly PlacedEdge[],
): DepthFirst {
  const back: PlacedEdge[] = [];
  const left: string[] = [];
  const entered = new Map<string, number>();
  const state = new Map<string, 'open' | 'closed'>();
  for (const root of roots) {
    if (state.has(root)) continue;
    const way = [enter(root)];
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const edge = last.edges.pop();
      if (edge === undefined) {
        state.set(last.id, 'closed');
        left.push(last.id);
        way.pop();
      } else if (state.get(edge.to) === 'open') {
        back.push(edge);
      } else if (!state.has(edge.to)) {
        way.push(enter(edge.to));
      }
    }
  }
  return { back, order: left.toReversed(), entered };

  function enter(id: string): Open {
    state.set(id, 'open');
    entered.set(id, entered.size);
    return { id, edges: edgesOf(id).toReversed() };
  }
}
