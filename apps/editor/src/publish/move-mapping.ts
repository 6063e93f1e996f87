import { TRIGGER, type Journey } from '@sojourn/journey';
import { walkOrder } from '../canvas/walk-order.js';
import type { Catalog } from '../document/catalog.js';
import type { MoveGroupPartsFragment, NodeMappingInput } from '../generated/graphql.js';

/** Where people go whose node is gone, by the node's id; null = out of the journey. */
export type MoveMapping = Readonly<Record<string, string | null>>;

/** The choice that takes people out; no node is called so. */
export const OUT = '(out)';

/** The mapping as the API takes it. */
export function mappingInput(mapping: MoveMapping): readonly NodeMappingInput[] {
  return Object.entries(mapping).map(([from, to]) => ({ from, to }));
}

/** The groups whose node is gone and of whom nobody has said yet where they go. */
export function unanswered(
  groups: readonly MoveGroupPartsFragment[],
  mapping: MoveMapping,
): readonly MoveGroupPartsFragment[] {
  return groups.filter(({ nodeId, isGone }) => isGone && nodeId !== null && !Object.hasOwn(mapping, nodeId));
}

/** Where people whose node is gone can go: every node of the new version as a customer could meet it, or out. */
export function moveTargets(
  journey: Journey,
  catalog: Pick<Catalog, 'captionOf'>,
): readonly { readonly value: string; readonly label: string }[] {
  const nodes = walkOrder(journey).flatMap((id) => {
    const node = id === TRIGGER ? undefined : journey.nodes[id];
    return node === undefined ? [] : [{ value: id, label: catalog.captionOf(node) }];
  });
  return [...nodes, { value: OUT, label: 'They leave the journey' }];
}
