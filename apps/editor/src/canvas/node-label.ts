import { TRIGGER, type Journey } from '@sojourn/journey';
import type { Catalog } from '../document/catalog.js';
import { waysOf } from '../document/way.js';

/** A node in one sentence for people who do not see the canvas: what it is, what it says, where it leads. */
export function nodeLabel(journey: Journey, catalog: Catalog, id: string): string {
  const node = id === TRIGGER ? journey.trigger : journey.nodes[id];
  if (node === undefined) return id;
  const title = catalog.typeOf(node)?.title ?? 'Unknown node';
  const ways = waysOf(journey, catalog, id).flatMap(({ to, title: way }) => {
    const next = to === null ? undefined : journey.nodes[to];
    return next === undefined ? [] : [`${way}: ${catalog.captionOf(next)}`];
  });
  const leads = ways.length === 0 ? 'nothing follows' : `leads to ${ways.join('; ')}`;
  return `${title}. ${catalog.captionOf(node)}. ${leads}`;
}
