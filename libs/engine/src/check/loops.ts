import { TRIGGER } from '@sojourn/journey';
import type { Graph, PlacedEdge } from './graph.js';
import { depthFirst } from './ways/depth-first.js';
import { loopHeads } from './ways/loop-heads.js';

/** The loops of a draft. */
export interface Loops {
  /** The edges that lead back to a node on the way to them. */
  readonly closing: ReadonlySet<PlacedEdge>;
  /** Those of them that lead back to a node that does not count its passes. */
  readonly wild: readonly PlacedEdge[];
  /** The ids of nodes that count their passes and that an edge leads back to, those of inner loops first. */
  readonly heads: readonly string[];
  /** The head of the innermost loop around a node; around a head, of the next one. */
  readonly around: (id: string) => string | undefined;
  /** The trigger's id and those of all nodes, each after those that lead to it, but for edges that close a loop. */
  readonly order: readonly string[];
  /** Says whether an edge that leaves the head of a loop stays in that loop. */
  readonly staysIn: (edge: PlacedEdge) => boolean;
}

/** Finds the loops of a draft. */
export function findLoops(
  { nodes }: Graph,
  onward: (id: string) => readonly PlacedEdge[],
  counts: (id: string) => boolean,
): Loops {
  const ids = [TRIGGER, ...nodes.keys()];
  const walk = depthFirst(ids, onward);
  const wild = new Set(walk.back.filter(({ to }) => !counts(to)));
  const back = walk.back.filter((edge) => !wild.has(edge));
  const tame = ids.flatMap((id) => onward(id).filter((edge) => !wild.has(edge)));
  const headOf = loopHeads(tame, { ...walk, back });
  const placeOf = (id: string) => walk.entered.get(id) ?? 0;
  return {
    closing: new Set(walk.back),
    wild: [...wild],
    heads: [...new Set(back.map(({ to }) => to))].toSorted((a, b) => placeOf(b) - placeOf(a)),
    around: (id) => headOf.get(id),
    order: walk.order,
    staysIn: ({ from, to }) => from === to || headOf.get(to) === from,
  };
}
