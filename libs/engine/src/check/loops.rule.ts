import { problemAt, type Problem } from '@sojourn/journey';
import type { Graph, PlacedEdge } from './graph.js';

/** A node on the way that is being walked, with the edges not yet followed, last first. */
interface Open {
  readonly id: string;
  readonly edges: PlacedEdge[];
}

/** No edge leads back to a node that leads to it. Iterative: a draft may be one long chain. */
export function noLoops(graph: Graph): readonly Problem[] {
  const problems: Problem[] = [];
  const state = new Map<string, 'open' | 'closed'>();
  for (const root of graph.nodes.keys()) {
    if (state.has(root)) continue;
    const way: Open[] = [open(root)];
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const edge = last.edges.pop();
      if (edge === undefined) {
        state.set(last.id, 'closed');
        way.pop();
      } else if (state.get(edge.to) === 'open') {
        problems.push(loopProblem(edge));
      } else if (!state.has(edge.to) && graph.nodes.has(edge.to)) {
        way.push(open(edge.to));
      }
    }
  }
  return problems;

  function open(id: string): Open {
    state.set(id, 'open');
    return { id, edges: graph.leaving(id).toReversed() };
  }
}

function loopProblem({ from, path }: PlacedEdge): Problem {
  const message = 'This arrow leads back to an earlier node: a customer would walk in circles.';
  return { ...problemAt(path, 'loop', message), nodeId: from };
}
