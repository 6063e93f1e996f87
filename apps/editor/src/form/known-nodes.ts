import type { Journey } from '@sojourn/journey';
import type { Catalog } from '../document/catalog.js';
import type { KnownNode } from './form-context.js';

/** The nodes that the form of a node may refer to: all others. */
export function knownNodes(journey: Journey, catalog: Catalog, own: string): readonly KnownNode[] {
  return Object.entries(journey.nodes)
    .filter(([id]) => id !== own)
    .map(([id, node]) => ({ id, caption: catalog.captionOf(node), isMessage: catalog.isMessage(node) }));
}
