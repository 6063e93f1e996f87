import { problemAt, quote, type Problem } from '@sojourn/journey';
import type { Draft, JudgedNode } from './draft.js';

/** The ways out that are easily forgotten lead somewhere. */
export function nothingForgotten(draft: Draft): readonly Problem[] {
  return [...draft.nodes.values()].flatMap((placed) => forgotten(placed, draft));
}

function forgotten({ id, type, outcomes, path }: JudgedNode, draft: Draft): readonly Problem[] {
  if (type?.warnsUndrawn === undefined) return [];
  const drawn = new Set(draft.leaving(id).map(({ outcome }) => outcome));
  const { warnsUndrawn } = type;
  return outcomes
    .filter((outcome) => warnsUndrawn.includes(outcome.id) && !drawn.has(outcome.id))
    .map(({ title }) =>
      problemAt(
        path,
        'undrawn-outcome',
        `${quote(title)} leads nowhere: for these customers the journey ends here.`,
        'warning',
      ),
    );
}
