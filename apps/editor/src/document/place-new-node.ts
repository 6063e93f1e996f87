import { findEdge, TRIGGER, type EdgeStart, type Journey } from '@sojourn/journey';
import { completeLayout } from '../canvas/tidy.js';
import { NODE_HEIGHT, NODE_WIDTH } from '../canvas/sizes.js';
import type { Catalog } from './catalog.js';
import { waysOf } from './way.js';

const GAP = 56;
const ROW = 160;

/** A place on the canvas. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a node goes that is added at an open end: beneath its own way out when there are several, to the right of
 * the line for quiet ways; in the next free place. Undefined where the plain place below is right.
 */
export function placeNewNode(journey: Journey, catalog: Catalog, at: EdgeStart): Place | undefined {
  if (findEdge(journey, at) !== undefined) return undefined;
  const ways = waysOf(journey, catalog, at.from);
  const way = ways.find(({ outcome }) => outcome === at.outcome);
  const loud = ways.filter(({ quiet }) => !quiet);
  if (way === undefined || (!way.quiet && loud.length < 2)) return undefined;
  const layout = completeLayout(journey);
  const start = layout[at.from] ?? { x: 0, y: 0 };
  const column = way.quiet ? 1 : loud.indexOf(way) - (loud.length - 1) / 2;
  const wanted = { x: start.x + column * (NODE_WIDTH + GAP), y: start.y + ROW };
  return nextFree(
    wanted,
    [TRIGGER, ...Object.keys(journey.nodes)].flatMap((id) => layout[id] ?? []),
    column < 0 ? -1 : 1,
  );
}

function nextFree(wanted: Place, taken: readonly Place[], direction: 1 | -1): Place {
  let place = wanted;
  while (taken.some((other) => overlaps(place, other))) {
    place = { ...place, x: place.x + direction * (NODE_WIDTH + GAP) };
  }
  return place;
}

function overlaps(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT;
}
