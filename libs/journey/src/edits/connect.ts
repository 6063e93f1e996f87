import type { Journey, JourneyEdge } from '../journey.schema.js';
import { startsAt, type EdgeStart } from './find-edge.js';

/** Draws an edge; an outcome has one edge, so one that was drawn from it before is moved. */
export function connect(journey: Journey, edge: JourneyEdge): Journey {
  return { ...journey, edges: [...disconnect(journey, edge).edges, edge] };
}

/** Takes away the edge from an outcome, which then is the end. */
export function disconnect(journey: Journey, start: EdgeStart): Journey {
  return { ...journey, edges: journey.edges.filter((edge) => !startsAt(edge, start)) };
}
