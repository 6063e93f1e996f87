import type { Journey } from '@sojourn/journey';
import type { Edge, Node } from '@xyflow/react';
import { completeLayout } from './tidy.js';
import { NODE_HEIGHT, NODE_WIDTH } from './sizes.js';
import { walkOrder } from './walk-order.js';

/** A node as React Flow knows it; everything else about it is read from the journey's store by its id. */
export type FlowNode = Node<Record<string, never>, 'node'>;
/** An edge as React Flow knows it. */
export type FlowEdge = Edge<{ readonly outcome: string }, 'line'>;

const NO_DATA = {};

/** The journey's nodes for React Flow; those that stand where they stood keep their object. */
export function toFlowNodes(
  journey: Journey,
  known: readonly FlowNode[],
  label: (id: string) => string,
): FlowNode[] {
  const layout = completeLayout(journey);
  const before = new Map(known.map((node) => [node.id, node]));
  return walkOrder(journey).map((id) => {
    const position = layout[id] ?? { x: 0, y: 0 };
    const ariaLabel = label(id);
    const old = before.get(id);
    if (old?.ariaLabel === ariaLabel && old.position.x === position.x && old.position.y === position.y)
      return old;
    return {
      ...old,
      id,
      type: 'node',
      data: NO_DATA,
      position,
      ariaLabel,
      width: NODE_WIDTH,
      height: NODE_HEIGHT,
      // Known beforehand, so that the first view shows all nodes and not only those that are drawn already.
      measured: { width: NODE_WIDTH, height: NODE_HEIGHT },
    } satisfies FlowNode;
  });
}

/** The journey's drawn edges for React Flow, without those that lead to an absent node. */
export function toFlowEdges(journey: Journey, selected: string | null): FlowEdge[] {
  return journey.edges
    .filter(({ to }) => Object.hasOwn(journey.nodes, to))
    .map(({ from, outcome, to }) => {
      const id = edgeId(from, outcome);
      return {
        id,
        type: 'line',
        source: from,
        sourceHandle: outcome,
        target: to,
        data: { outcome },
        selected: id === selected,
        focusable: false,
      } satisfies FlowEdge;
    });
}

/** The id of the edge that leaves a node by an outcome. */
function edgeId(from: string, outcome: string): string {
  return `${from}:${outcome}`;
}
