import { graphlib, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { TRIGGER, type Journey } from '@sojourn/journey';
import type { Fan } from './fans.js';
import { NODE_HEIGHT, NODE_WIDTH } from './sizes.js';

/** Room that the "+" of an open end takes beside its siblings. */
const END_WIDTH = 120;

/** Places by node id; the trigger's is `trigger`. */
export type Layout = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** A place for every node, from top to bottom along the edges, with the trigger at the top. */
export function tidyLayout(journey: Journey, fans: readonly Fan[] = []): Layout {
  const graph = new graphlib.Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'TB', nodesep: 56, ranksep: 64 });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = [TRIGGER, ...Object.keys(journey.nodes)];
  for (const id of ids) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const { from, to } of journey.edges) {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to);
  }
  for (const { from, stops } of fans) {
    for (const { id } of stops.filter(({ isOpenEnd }) => isOpenEnd)) {
      graph.setNode(id, { width: END_WIDTH, height: NODE_HEIGHT });
      graph.setEdge(from, id);
    }
  }
  layout(graph, { constraints: constraintsOf(fans) });
  const origin = placeOf(graph, TRIGGER);
  return Object.fromEntries(
    ids.map((id) => {
      const { x, y } = placeOf(graph, id);
      return [id, { x: Math.round(x - origin.x), y: Math.round(y - origin.y) }];
    }),
  );
}

function placeOf(graph: graphlib.Graph<GraphLabel, NodeLabel, EdgeLabel>, id: string) {
  const { x = 0, y = 0 } = graph.node(id);
  return { x, y };
}

interface Constraint {
  readonly left: string;
  readonly right: string;
}

/** Neighbors stay in order; where fans contradict each other, the first one holds. */
function constraintsOf(fans: readonly Fan[]): Constraint[] {
  const order = new graphlib.Graph<GraphLabel, NodeLabel, EdgeLabel>();
  const pairs = fans.flatMap(({ stops }) =>
    stops.slice(1).map(({ id }, index) => ({ left: stops[index]?.id ?? id, right: id })),
  );
  return pairs.filter(({ left, right }) => {
    if (left === right) return false;
    order.setEdge(left, right);
    const isConsistent = graphlib.alg.isAcyclic(order);
    if (!isConsistent) order.removeEdge(left, right);
    return isConsistent;
  });
}

/** The saved places, completed for nodes that have none. */
export function completeLayout(journey: Journey): Layout {
  const missing = Object.keys(journey.nodes).some((id) => !Object.hasOwn(journey.layout, id));
  const start = { [TRIGGER]: { x: 0, y: 0 } };
  return missing ? { ...tidyLayout(journey), ...journey.layout } : { ...start, ...journey.layout };
}
