import { TRIGGER, type JourneyEdge } from '../journey.schema.js';
import type { Difference } from './change.js';
import { nameOf, outcomeOf, type Comparison } from './names.js';

/** A sentence about an edge, which changes as a whole. */
export function sayEdge({ kind, before, after }: Difference, comparison: Comparison): string {
  const [was, is] = [before, after] as readonly (JourneyEdge | undefined)[];
  if (is === undefined) return `${startOf(was, comparison)} no longer leads to ${targetOf(was, comparison)}.`;
  const now = `${startOf(is, comparison)} now leads to ${targetOf(is, comparison)}`;
  return kind === 'added' ? `${now}.` : `${now} instead of ${targetOf(was, comparison)}.`;
}

function startOf(edge: JourneyEdge | undefined, comparison: Comparison): string {
  if (edge === undefined || edge.from === TRIGGER) return 'The trigger';
  return `${outcomeOf(edge.from, edge.outcome, comparison)} of ${nameOf(edge.from, comparison)}`;
}

function targetOf(edge: JourneyEdge | undefined, comparison: Comparison): string {
  return edge === undefined ? 'the end' : nameOf(edge.to, comparison);
}
