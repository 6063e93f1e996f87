import { descendants, moveNodes, type Journey } from '@sojourn/journey';
import { completeLayout } from '../canvas/tidy.js';
import { NODE_WIDTH } from '../canvas/sizes.js';
import type { Catalog } from './catalog.js';
import { waysOf } from './way.js';

const COLUMN = NODE_WIDTH + 56;

/**
 * Gives a node that was set into a line room for its ways out: what followed the line moves beneath the way it
 * follows now, so that no open end lies under a node.
 */
export function spreadWays(journey: Journey, catalog: Catalog, id: string): Journey {
  const loud = waysOf(journey, catalog, id).filter(({ quiet }) => !quiet);
  const main = loud.findIndex(({ to }) => to !== null);
  const next = loud[main]?.to;
  if (loud.length < 2 || next == null) return journey;
  const layout = completeLayout(journey);
  const wanted = (layout[id]?.x ?? 0) + (main - (loud.length - 1) / 2) * COLUMN;
  const distance = wanted - (layout[next]?.x ?? 0);
  const following = [next, ...descendants(journey, next)].filter((node) => node !== id);
  return moveNodes(
    journey,
    Object.fromEntries(
      following.map((node) => {
        const { x, y } = layout[node] ?? { x: 0, y: 0 };
        return [node, { x: x + distance, y }];
      }),
    ),
  );
}
