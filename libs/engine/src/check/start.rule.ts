import { ENTERED, problemAt, TRIGGER, type Problem } from '@sojourn/journey';
import type { Graph } from './graph.js';

/** Something comes after the trigger. */
export function hasStart(graph: Graph): readonly Problem[] {
  if (graph.leaving(TRIGGER).some(({ outcome }) => outcome === ENTERED)) return [];
  return [
    problemAt([TRIGGER], 'nothing-after-trigger', 'Nothing comes after the trigger yet: add a first node.'),
  ];
}
