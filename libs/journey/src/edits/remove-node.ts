import type { Journey } from '../journey.schema.js';

/**
 * Takes a node out and heals the edges: whatever led to it now leads to what followed its `keepOutcome`
 * (by default the first of its outcomes that was drawn). What followed its other outcomes stays, unconnected.
 */
export function removeNode(journey: Journey, id: string, keepOutcome?: string): Journey {
  const out = journey.edges.filter(({ from, to }) => from === id && to !== id);
  const next = out.find(({ outcome }) => keepOutcome === undefined || outcome === keepOutcome)?.to;
  const { [id]: _node, ...nodes } = journey.nodes;
  const { [id]: _place, ...layout } = journey.layout;
  const edges = journey.edges
    .filter(({ from }) => from !== id)
    .flatMap((edge) => {
      if (edge.to !== id) return [edge];
      return next === undefined || next === edge.from ? [] : [{ ...edge, to: next }];
    });
  return { ...journey, nodes, layout, edges };
}

/** Takes several nodes out, healing after each. */
export function removeNodes(journey: Journey, ids: readonly string[]): Journey {
  return ids.reduce((rest, id) => removeNode(rest, id), journey);
}
