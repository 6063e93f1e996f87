import { problemAt, TRIGGER, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';
import { removeNode } from './fixes.js';
import type { Graph } from './graph.js';
import { wordsFor } from './words-for.js';

/** Every node can be reached from the trigger. */
export function allReachable({ nodes, reached }: Draft): readonly Problem[] {
  return [...nodes.values()]
    .filter(({ id, node }) => node !== undefined && !reached.has(id))
    .map((placed) => {
      const message = `No way leads to ${wordsFor(placed)}: no customer will get there.`;
      return { ...problemAt(placed.path, 'unreachable', message, 'warning'), fix: removeNode(placed.id) };
    });
}

/** The ids of the nodes that can be reached from the trigger. */
export function reachable(graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [TRIGGER];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const { to } of graph.leaving(id)) {
      if (reached.has(to) || !graph.nodes.has(to)) continue;
      reached.add(to);
      pending.push(to);
    }
  }
  return reached;
}
