import { connect, TRIGGER, type Journey, type JourneyEdge, type Problem } from '@sojourn/journey';
import type { Catalog } from './catalog.js';

/** Why an edge must not be drawn, in words; null when it may. The engine's own rules decide. */
export function refusalOfConnection(journey: Journey, catalog: Catalog, edge: JourneyEdge): string | null {
  if (edge.to === TRIGGER) return 'Nothing can lead back to the start.';
  if (edge.to === edge.from) return 'A node cannot lead to itself.';
  const before = catalog.check(journey).map(keyOf);
  for (const problem of catalog.check(connect(journey, edge))) {
    const known = before.indexOf(keyOf(problem));
    if (known >= 0) before.splice(known, 1);
    else if (problem.severity === 'error') return problem.message;
  }
  return null;
}

function keyOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}
