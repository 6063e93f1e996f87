import { createEngine, createRegistry, nodeTypeFromManifest, type NodeType } from '@sojourn/engine';
import type { JourneyNode, Problem } from '@sojourn/journey';
import { carriedOutOf, nodeTypes as builtIn } from '@sojourn/nodes/config';
import type { JsonSchema, Manifest, Outcome } from '@sojourn/sdk';
import type { FieldKinds } from '../attributes/field-kinds.js';
import type { JourneyWorkbenchQuery } from '../generated/graphql.js';

/** A node type as the API tells it. */
export type RemoteNodeType = JourneyWorkbenchQuery['nodeTypes'][number];

/** Everything the editor knows about node types, and the engine that checks with them. */
export interface Catalog {
  /** The newest version of every type, in the order of the palette. */
  readonly types: readonly NodeType[];
  readonly typeOf: (node: Pick<JourneyNode, 'type' | 'version'>) => NodeType | undefined;
  readonly outcomesOf: (node: JourneyNode) => readonly Outcome[];
  /** The node in words. */
  readonly captionOf: (node: JourneyNode) => string;
  /** Whether an edge may lead back to the node: it lets a customer pass only so often. */
  readonly countsPasses: (node: JourneyNode) => boolean;
  /** Whether the node writes to the customer. */
  readonly isMessage: (node: JourneyNode) => boolean;
  /** Which types the attributes of customers and accounts have. */
  readonly fieldKinds: FieldKinds;
  /** Every problem of a draft, by the rules that the server applies. */
  readonly check: (draft: unknown) => readonly Problem[];
}

/** Builds the catalog from the built-in types and the custom ones that the API serves. */
export function createCatalog(remote: readonly RemoteNodeType[], fieldKinds: FieldKinds = {}): Catalog {
  const custom = remote.filter((type) => type.custom).map((type) => nodeTypeFromManifest(manifestOf(type)));
  const registry = createRegistry([...builtIn, ...custom]);
  const engine = createEngine({ registry });
  const typeOf: Catalog['typeOf'] = ({ type, version }) => registry.get(type, version);
  return {
    types: newest(registry.list()),
    typeOf,
    outcomesOf: (node) => typeOf(node)?.outcomes(node.config) ?? [],
    captionOf: (node) => typeOf(node)?.caption(node.config) ?? `Unknown node “${node.type}”`,
    countsPasses: (node) => {
      const type = typeOf(node);
      return type?.traits(type.defaults).passes !== undefined;
    },
    isMessage: (node) => {
      const type = typeOf(node);
      return type?.traits(type.example ?? type.defaults).message !== undefined;
    },
    fieldKinds,
    check: (draft) => engine.check(draft, { now: Date.now(), carries: carriedOutOf(draft), fieldKinds }),
  };
}

function newest(types: readonly NodeType[]): readonly NodeType[] {
  const byType = new Map<string, NodeType>();
  for (const type of types) {
    const known = byType.get(type.type);
    if (known === undefined || known.version < type.version) byType.set(type.type, type);
  }
  return [...byType.values()];
}

function manifestOf(remote: RemoteNodeType): Manifest {
  const { type, version, title, description, category, icon, outcomes, summary, retryAttempts, timeoutMs } =
    remote;
  return {
    type,
    version,
    title,
    description,
    category,
    icon,
    configSchema: remote.configSchema as JsonSchema,
    outcomes,
    summary: summary ?? title,
    retry: { attempts: retryAttempts ?? 1, timeoutMs: timeoutMs ?? 30_000 },
  };
}
