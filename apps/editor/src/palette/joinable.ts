import { descendants, TRIGGER, type EdgeStart, type Journey } from '@sojourn/journey';
import type { Catalog } from '../document/catalog.js';
import { refusalOfConnection } from '../document/connection-rules.js';

/** A node that is already there and that a way out may lead to. */
export interface Joinable {
  readonly id: string;
  readonly caption: string;
}

/** The nodes that an edge from here may lead to, other than where it leads now; back only to those that count passes. */
export function joinableNodes(
  journey: Journey,
  catalog: Catalog,
  at: EdgeStart,
  search: string,
): readonly Joinable[] {
  const circles = new Set(
    Object.entries(journey.nodes)
      .filter(
        ([id, node]) =>
          id === at.from || (descendants(journey, id).has(at.from) && !catalog.countsPasses(node)),
      )
      .map(([id]) => id),
  );
  const current = journey.edges.find(({ from, outcome }) => from === at.from && outcome === at.outcome)?.to;
  return Object.entries(journey.nodes)
    .filter(([id]) => id !== TRIGGER && id !== current && !circles.has(id))
    .map(([id, node]) => ({ id, caption: catalog.captionOf(node) }))
    .filter(({ caption }) => caption.toLowerCase().includes(search.trim().toLowerCase()))
    .filter(({ id }) => refusalOfConnection(journey, catalog, { ...at, to: id }) === null);
}
