import { TRIGGER, type Journey, type Problem } from '@sojourn/journey';

/** What the server said about the draft it has, next to what the same rules say about it here. */
export interface ServerView {
  readonly draft: Journey;
  readonly problems: readonly Problem[];
}

/**
 * The problems of what is on the canvas: the local rules' answer, which also says what would mend them, and what only
 * the server could find (such as markup that does not compile) about nodes that have not changed since.
 */
export function mergeProblems(
  journey: Journey,
  check: (draft: Journey) => readonly Problem[],
  server: ServerView,
): readonly Problem[] {
  const knownHere = new Set(check(server.draft).map(keyOf));
  const onlyThere = server.problems.filter(
    (problem) => !knownHere.has(keyOf(problem)) && isUnchanged(problem, journey, server.draft),
  );
  return [...check(journey), ...onlyThere];
}

function keyOf({ code, path }: Problem): string {
  return [code, ...path].join('\0');
}

function isUnchanged({ nodeId }: Problem, now: Journey, then: Journey): boolean {
  if (now === then) return true;
  if (nodeId === undefined) return false;
  if (nodeId === TRIGGER) return now.trigger === then.trigger;
  return now.nodes[nodeId] !== undefined && now.nodes[nodeId] === then.nodes[nodeId];
}
