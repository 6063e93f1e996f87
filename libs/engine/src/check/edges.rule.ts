import { ENTERED, problemAt, TRIGGER, quote, type Problem } from '@sojourn/journey';
import type { Draft, JudgedNode } from './draft.js';
import { removeArrow } from './fixes.js';
import type { PlacedEdge } from './graph.js';
import { wordsFor } from './words-for.js';

/** Every edge goes from a way out that exists, the only one from there, to a node that exists. */
export function soundEdges(draft: Draft): readonly Problem[] {
  const drawn = new Set<string>();
  return draft.edges.flatMap((edge) => {
    const start = JSON.stringify([edge.from, edge.outcome]);
    const again = drawn.has(start);
    drawn.add(start);
    return [
      ...startProblems(edge, draft),
      ...targetProblems(edge, draft),
      ...(again ? [secondEdge(edge)] : []),
    ];
  });
}

function startProblems(edge: PlacedEdge, draft: Draft): readonly Problem[] {
  const { from, outcome } = edge;
  const start = from === TRIGGER ? draft.trigger : draft.nodes.get(from);
  if (start === undefined) {
    const message = `An arrow starts at ${quote(from)}, which does not exist.`;
    return [
      { ...problemAt([...edge.path, 'from'], 'edge-from-nowhere', message), fix: removeArrow(edge.path) },
    ];
  }
  if (hasOutcome(start, outcome)) return [];
  const message = `${wordsFor(start)} has no way out ${quote(outcome)}.`;
  return [arrowProblem(edge, 'outcome', 'unknown-outcome', message)];
}

/** A node that cannot be read, or whose type is not known, has its own problem: its ways out are not judged. */
function hasOutcome({ id, type, outcomeIds }: JudgedNode, outcome: string): boolean {
  if (id === TRIGGER) return outcome === ENTERED;
  return type === undefined || outcomeIds.has(outcome);
}

function targetProblems(edge: PlacedEdge, draft: Draft): readonly Problem[] {
  if (draft.nodes.has(edge.to)) return [];
  const message =
    edge.to === TRIGGER
      ? 'An arrow leads back to the trigger; customers only ever start there.'
      : `An arrow leads to ${quote(edge.to)}, which does not exist.`;
  return [arrowProblem(edge, 'to', 'edge-to-nowhere', message)];
}

function secondEdge({ from, outcome, path }: PlacedEdge): Problem {
  const message = `Two arrows leave by ${quote(outcome)}; a customer can take only one.`;
  return { ...problemAt(path, 'second-edge', message), nodeId: from, fix: removeArrow(path) };
}

function arrowProblem(
  { from, path }: PlacedEdge,
  end: 'outcome' | 'to',
  code: string,
  message: string,
): Problem {
  return { ...problemAt([...path, end], code, message), nodeId: from, fix: removeArrow(path) };
}
