import { TRIGGER, type Journey, type JourneyNode } from '../journey.schema.js';
import { connect } from './connect.js';
import { descendants } from './descendants.js';
import { findEdge, type EdgeStart } from './find-edge.js';
import type { Position } from './move-node.js';

/** Distance between two rows of the canvas. */
export const ROW = 160;

/** Distance between two columns of the canvas. */
export const COLUMN = 320;

/** A node that is to be added. */
export interface NewNode extends JourneyNode {
  readonly id: string;
}

/**
 * Adds a node behind an outcome. If an edge left it, the node is set into the edge: what came next now follows
 * `mainOutcome` of the new node, and everything below moves down a row. Without `mainOutcome` (an exit) what came
 * next stays, unconnected.
 */
export function insertNode(journey: Journey, at: EdgeStart, node: NewNode, mainOutcome?: string): Journey {
  const { id, type, version, config } = node;
  const next = findEdge(journey, at)?.to;
  const position = placeBelow(journey, at, next);
  const added = connect(
    {
      ...journey,
      nodes: { ...journey.nodes, [id]: { type, version, config } },
      layout: { ...pushDown(journey, next, position), [id]: position },
    },
    { ...at, to: id },
  );
  if (next === undefined || mainOutcome === undefined) return added;
  return connect(added, { from: id, outcome: mainOutcome, to: next });
}

/** In the place of what came next; at an open end below the node, beside what its other outcomes lead to. */
function placeBelow(journey: Journey, { from }: EdgeStart, next: string | undefined): Position {
  const taken = next === undefined ? undefined : positionOf(journey, next);
  if (taken !== undefined) return taken;
  const above = positionOf(journey, from) ?? { x: 0, y: 0 };
  const beside = journey.edges.flatMap((edge) =>
    edge.from === from ? (positionOf(journey, edge.to)?.x ?? []) : [],
  );
  return { x: beside.length === 0 ? above.x : Math.max(...beside) + COLUMN, y: above.y + ROW };
}

function pushDown(journey: Journey, next: string | undefined, { y }: Position): Journey['layout'] {
  if (next === undefined) return journey.layout;
  const below = new Set([next, ...descendants(journey, next)]);
  return Object.fromEntries(
    Object.entries(journey.layout).map(([id, place]) => [
      id,
      below.has(id) && place.y >= y ? { ...place, y: place.y + ROW } : place,
    ]),
  );
}

function positionOf(journey: Journey, id: string): Position | undefined {
  if (Object.hasOwn(journey.layout, id)) return journey.layout[id];
  return id === TRIGGER ? { x: 0, y: 0 } : undefined;
}
