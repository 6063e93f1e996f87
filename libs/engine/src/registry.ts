import type { NodeType } from './node-type.js';

/** The node types that are known. */
export interface Registry {
  get(type: string, version: number): NodeType | undefined;
  /** The newest version of a type: what the palette offers. */
  latest(type: string): NodeType | undefined;
  /** Every version of every type, in the order in which they were given. */
  list(): readonly NodeType[];
}

/** Makes a registry; of two entries for the same type and version the later one holds. */
export function createRegistry(types: readonly NodeType[]): Registry {
  const byVersion = new Map<string, NodeType>();
  const newest = new Map<string, NodeType>();
  for (const nodeType of types) {
    byVersion.set(nameOf(nodeType.type, nodeType.version), nodeType);
    if (nodeType.version >= (newest.get(nodeType.type)?.version ?? 0)) newest.set(nodeType.type, nodeType);
  }
  return {
    get: (type, version) => byVersion.get(nameOf(type, version)),
    latest: (type) => newest.get(type),
    list: () => [...byVersion.values()],
  };
}

/** A node type's name with its version: `wait@1`. */
export function nameOf(type: string, version: number): string {
  return `${type}@${version}`;
}
