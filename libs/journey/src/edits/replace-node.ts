import type { Journey, JourneyNode } from '../journey.schema.js';

/** A node under its new id, with the ways out it has and the one that is its main way on. */
export interface Replacement extends JourneyNode {
  readonly id: string;
  readonly outcomes: readonly string[];
}

/**
 * Puts a node of another type in a node's place. Edges to it stay; edges from it stay where the new node has the
 * same outcome, and the first that has none moves to the new node's first free outcome. The new node has a
 * new id, because figures belong to a node and are not mixed.
 */
export function replaceNode(journey: Journey, id: string, replacement: Replacement): Journey {
  const { id: newId, outcomes, type, version, config } = replacement;
  const { [id]: _node, ...nodes } = journey.nodes;
  const { [id]: place, ...layout } = journey.layout;
  const kept = journey.edges.filter(({ from, outcome }) => from === id && outcomes.includes(outcome));
  const homeless = journey.edges.find(({ from, outcome }) => from === id && !outcomes.includes(outcome));
  const free = outcomes.find((outcome) => kept.every((edge) => edge.outcome !== outcome));
  const moved = homeless !== undefined && free !== undefined ? [{ ...homeless, outcome: free }] : [];
  return {
    ...journey,
    nodes: { ...nodes, [newId]: { type, version, config } },
    layout: place === undefined ? layout : { ...layout, [newId]: place },
    edges: [
      ...journey.edges
        .filter(({ from }) => from !== id)
        .map((edge) => (edge.to === id ? { ...edge, to: newId } : edge)),
      ...[...kept, ...moved].map((edge) => ({ ...edge, from: newId })),
    ],
  };
}
