import type { Journey, JourneyEdge } from '../journey.schema.js';

/** A way out of a node (or of the trigger): where an edge starts. */
export type EdgeStart = Pick<JourneyEdge, 'from' | 'outcome'>;

/** The edge that leaves a node by an outcome, if it is drawn. */
export function findEdge(journey: Journey, { from, outcome }: EdgeStart): JourneyEdge | undefined {
  return journey.edges.find((edge) => edge.from === from && edge.outcome === outcome);
}

/** Says whether an edge leaves its node by this outcome. */
export function startsAt(edge: JourneyEdge, { from, outcome }: EdgeStart): boolean {
  return edge.from === from && edge.outcome === outcome;
}
