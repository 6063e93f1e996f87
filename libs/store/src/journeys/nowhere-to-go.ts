import type { NodeMapping } from './journey-change.entity.js';
import type { PeopleAtNode } from './people-inside.js';

/** Whether people stand at a node that is gone from a new version, and the mapping does not say where they go. */
export function hasNowhereToGo(
  { node }: Pick<PeopleAtNode, 'node'>,
  { nodes }: { readonly nodes: Readonly<Record<string, unknown>> },
  mapping: NodeMapping,
): boolean {
  return node !== null && !Object.hasOwn(nodes, node) && !Object.hasOwn(mapping, node);
}
