import { groupBy, TRIGGER, type JourneyNode } from '@sojourn/journey';
import type { NodeType } from '../node-type.js';
import type { Registry } from '../registry.js';
import { isRecord, listOf, recordOf } from './json-parts.js';

/** A node (or the trigger) of a draft, as far as it can be read. */
export interface PlacedNode {
  readonly id: string;
  readonly path: readonly string[];
  /** Absent when the draft's node has not the form of one. */
  readonly node?: JourneyNode;
  /** Absent when the type is not known. */
  readonly type?: NodeType;
}

/** An edge of a draft, with its place in the list. */
export interface PlacedEdge {
  readonly from: string;
  readonly outcome: string;
  readonly to: string;
  readonly path: readonly string[];
}

/** What a draft's rules look at. A draft may hold anything: what has no form is left out, ids are Map keys. */
export interface Graph {
  readonly trigger: PlacedNode;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: readonly PlacedEdge[];
  /** The edges that leave a node, in the order they were drawn. */
  leaving(id: string): readonly PlacedEdge[];
}

/** Reads as much of a draft as can be read. */
export function readGraph(saved: unknown, registry: Registry): Graph {
  const draft = recordOf(saved);
  const nodes = Object.entries(recordOf(draft['nodes'])).map(([id, step]) =>
    place(id, ['nodes', id], step, registry),
  );
  const edges = listOf(draft['edges']).flatMap(readEdge);
  const bySource = groupBy(edges, ({ from }) => from);
  return {
    trigger: place(TRIGGER, [TRIGGER], draft[TRIGGER], registry),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges,
    leaving: (id) => bySource.get(id) ?? [],
  };
}

function place(id: string, path: readonly string[], step: unknown, registry: Registry): PlacedNode {
  const { type, version, config } = recordOf(step);
  if (typeof type !== 'string' || typeof version !== 'number' || !isRecord(config)) return { id, path };
  const known = registry.get(type, version);
  return { id, path, node: { type, version, config }, ...(known && { type: known }) };
}

function readEdge(value: unknown, index: number): readonly PlacedEdge[] {
  const { from, outcome, to } = recordOf(value);
  if (typeof from !== 'string' || typeof outcome !== 'string' || typeof to !== 'string') return [];
  return [{ from, outcome, to, path: ['edges', String(index)] }];
}
