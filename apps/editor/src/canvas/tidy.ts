import { graphlib, layout } from '@dagrejs/dagre';
import { TRIGGER, type Journey } from '@sojourn/journey';
import { NODE_HEIGHT, NODE_WIDTH } from './sizes.js';

/** Places by node id; the trigger's is `trigger`. */
export type Layout = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** A place for every node, from top to bottom along the edges, with the trigger at the top. */
export function tidyLayout(journey: Journey): Layout {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 56, ranksep: 64 });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = [TRIGGER, ...Object.keys(journey.nodes)];
  for (const id of ids) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const { from, to } of journey.edges) {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to);
  }
  layout(graph);
  const origin = graph.node(TRIGGER);
  return Object.fromEntries(
    ids.map((id) => {
      const { x, y } = graph.node(id);
      return [id, { x: Math.round(x - origin.x), y: Math.round(y - origin.y) }];
    }),
  );
}

/** The saved places, completed for nodes that have none. */
export function completeLayout(journey: Journey): Layout {
  const missing = Object.keys(journey.nodes).some((id) => !Object.hasOwn(journey.layout, id));
  const start = { [TRIGGER]: { x: 0, y: 0 } };
  return missing ? { ...tidyLayout(journey), ...journey.layout } : { ...start, ...journey.layout };
}
