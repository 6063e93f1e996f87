import { problemAt, type Problem } from '@sojourn/journey';
import type { Graph, PlacedNode } from './graph.js';

/** The ways out that are easily forgotten lead somewhere. */
export function nothingForgotten(graph: Graph): readonly Problem[] {
  return [...graph.nodes.values()].flatMap((placed) => forgotten(placed, graph));
}

function forgotten({ id, node, type, path }: PlacedNode, graph: Graph): readonly Problem[] {
  if (node === undefined || type?.warnsUndrawn === undefined) return [];
  const drawn = new Set(graph.leaving(id).map(({ outcome }) => outcome));
  const { warnsUndrawn } = type;
  return type
    .outcomes(node.config)
    .filter((outcome) => warnsUndrawn.includes(outcome.id) && !drawn.has(outcome.id))
    .map(({ title }) =>
      problemAt(
        path,
        'undrawn-outcome',
        `“${title}” leads nowhere: for these customers the journey ends here.`,
        'warning',
      ),
    );
}
