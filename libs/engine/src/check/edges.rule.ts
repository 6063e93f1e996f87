import { ENTERED, problemAt, TRIGGER, type Problem } from '@sojourn/journey';
import type { Graph, PlacedEdge, PlacedNode } from './graph.js';
import { wordsFor } from './words-for.js';

/** Every edge goes from a way out that exists, the only one from there, to a node that exists. */
export function soundEdges(graph: Graph): readonly Problem[] {
  const drawn = new Set<string>();
  return graph.edges.flatMap((edge) => {
    const start = JSON.stringify([edge.from, edge.outcome]);
    const again = drawn.has(start);
    drawn.add(start);
    return [
      ...startProblems(edge, graph),
      ...targetProblems(edge, graph),
      ...(again ? [secondEdge(edge)] : []),
    ];
  });
}

function startProblems({ from, outcome, path }: PlacedEdge, graph: Graph): readonly Problem[] {
  const start = from === TRIGGER ? graph.trigger : graph.nodes.get(from);
  if (start === undefined) {
    return [
      problemAt(
        [...path, 'from'],
        'edge-from-nowhere',
        `An arrow starts at “${from}”, which does not exist.`,
      ),
    ];
  }
  if (hasOutcome(start, outcome)) return [];
  const message = `${wordsFor(start)} has no way out “${outcome}”.`;
  return [atNode(from, problemAt([...path, 'outcome'], 'unknown-outcome', message))];
}

/** A node that cannot be read, or whose type is not known, has its own problem: its ways out are not judged. */
function hasOutcome(start: PlacedNode, outcome: string): boolean {
  if (start.id === TRIGGER) return outcome === ENTERED;
  if (start.node === undefined || start.type === undefined) return true;
  return start.type.outcomes(start.node.config).some(({ id }) => id === outcome);
}

function targetProblems({ from, to, path }: PlacedEdge, graph: Graph): readonly Problem[] {
  if (graph.nodes.has(to)) return [];
  const message =
    to === TRIGGER
      ? 'An arrow leads back to the trigger; customers only ever start there.'
      : `An arrow leads to “${to}”, which does not exist.`;
  return [atNode(from, problemAt([...path, 'to'], 'edge-to-nowhere', message))];
}

function secondEdge({ from, outcome, path }: PlacedEdge): Problem {
  const message = `Two arrows leave by “${outcome}”; a customer can take only one.`;
  return atNode(from, problemAt(path, 'second-edge', message));
}

function atNode(nodeId: string, problem: Problem): Problem {
  return { ...problem, nodeId };
}
