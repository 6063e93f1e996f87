import { problemAt, quote, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';
import { removeArrow } from './fixes.js';
import type { PlacedEdge } from './graph.js';
import { depthFirst } from './ways/depth-first.js';
import { wordsFor } from './words-for.js';

/** Edges lead back only into nodes that count their passes; every pass waits, and the last one leads out. */
export function soundLoops(draft: Draft): readonly Problem[] {
  return [
    ...draft.loops.wild.map((edge) => wildLoop(edge, draft)),
    ...restless(draft).map(loopWithoutWait),
    ...endless(draft),
  ];
}

/** The edges that close a loop in which a pass may go by without a rest. */
function restless(draft: Draft): readonly PlacedEdge[] {
  const { loops } = draft;
  const gone = new Set(loops.wild);
  const heads = new Set(loops.heads);
  return depthFirst(loops.heads, (id) => {
    if (mayRest(draft, id)) return [];
    const edges = draft.onward(id).filter((edge) => !gone.has(edge) && !hasRested(draft, edge));
    // Whoever leaves an inner loop has been through it, and has rested there.
    return heads.has(id) ? edges.filter(loops.staysIn) : edges;
  }).back;
}

/** A node that is not finished may be a wait that is still without a length. */
function mayRest({ nodes }: Draft, id: string): boolean {
  const placed = nodes.get(id);
  return placed?.type === undefined || placed.problems.length > 0 || (placed.traits.rests?.min ?? 0) > 0;
}

/** Whoever leaves by this way has rested before: one that is left only when its time is over. */
function hasRested({ nodes }: Draft, { from, outcome }: PlacedEdge): boolean {
  const by = nodes.get(from)?.traits.rests?.by ?? {};
  return Object.hasOwn(by, outcome) && (by[outcome] ?? 0) > 0;
}

/** Loops whose head has no way out, drawn or not, that leads out of them. */
function endless({ loops, nodes, onward }: Draft): readonly Problem[] {
  return loops.heads.flatMap((id) => {
    const staying = new Set(
      onward(id)
        .filter(loops.staysIn)
        .map(({ outcome }) => outcome),
    );
    const head = nodes.get(id);
    return head === undefined || head.outcomes.some((outcome) => !staying.has(outcome.id))
      ? []
      : [
          problemAt(
            head.path,
            'endless-loop',
            `Every way out of ${wordsFor(head)} leads back to it: nobody would ever get out of this loop.`,
          ),
        ];
  });
}

function wildLoop({ from, path }: PlacedEdge, { registry }: Draft): Problem {
  const counted = registry.list().find((type) => type.traits(type.defaults).passes !== undefined);
  const advice = counted === undefined ? '' : ` An arrow may only lead back to ${quote(counted.title)}.`;
  const message = `This arrow leads back to an earlier node: a customer would walk in circles.${advice}`;
  return { ...problemAt(path, 'loop', message), nodeId: from, fix: removeArrow(path) };
}

function loopWithoutWait({ from, path }: PlacedEdge): Problem {
  const message =
    'On the way that this arrow closes nothing waits: a customer would walk it again and again at once. Add a wait.';
  return { ...problemAt(path, 'loop-without-wait', message), nodeId: from };
}
