import { inspectJson, parseJourney, type Problem } from '@sojourn/journey';
import type { Registry } from '../registry.js';
import { soundConfigs } from './configs.rule.js';
import { soundEdges } from './edges.rule.js';
import { readGraph } from './graph.js';
import { knownTypes } from './known-types.rule.js';
import { noLoops } from './loops.rule.js';
import { allReachable } from './reachability.rule.js';
import type { Rule } from './rule.js';
import { hasStart } from './start.rule.js';
import { nothingForgotten } from './undrawn.rule.js';

const rules: readonly Rule[] = [
  hasStart,
  knownTypes,
  soundConfigs,
  soundEdges,
  noLoops,
  allReachable,
  nothingForgotten,
];

/** Every problem of a draft at once, of its form and of what it says; never throws, whatever the draft is. */
export function checkDraft(saved: unknown, registry: Registry): readonly Problem[] {
  const parsed = parseJourney(saved);
  const problems = parsed.kind === 'problems' ? parsed.problems : [];
  if (!inspectJson(saved).readable) return problems;
  const graph = readGraph(saved, registry);
  return [...problems, ...rules.flatMap((rule) => rule(graph, registry))];
}
