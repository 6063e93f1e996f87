import { liftJourney } from '@sojourn/journey';
import type { Outcome } from '@sojourn/sdk';
import type { ConfigProblem, NodeTraits } from '../node-type.js';
import type { Registry } from '../registry.js';
import type { CheckOptions } from './check-options.js';
import { placedConditions, type PlacedCondition } from './conditions/placed-conditions.js';
import { placedWatches, type PlacedWatch } from './conditions/placed-watches.js';
import type { Effort } from './conditions/truth.js';
import { readGraph, type Graph, type PlacedEdge, type PlacedNode } from './graph.js';
import { recordOf } from './json-parts.js';
import { findLoops, type Loops } from './loops.js';
import { reachable } from './reachability.rule.js';
import { createReach, type Reach } from './ways/reach.js';

/** Enough for thousands of conditions, and little enough for a check at every keystroke. */
const MOST_EFFORT = 500_000;

/** A node with what its type says about it; nothing is said about one that cannot be read. */
export interface JudgedNode extends PlacedNode {
  /** What is wrong with its configuration. */
  readonly problems: readonly ConfigProblem[];
  readonly outcomes: readonly Outcome[];
  readonly outcomeIds: ReadonlySet<string>;
  readonly traits: NodeTraits;
}

/** A draft with what the rules share about it, found out once. */
export interface Draft extends Graph {
  readonly registry: Registry;
  readonly options: CheckOptions;
  readonly trigger: JudgedNode;
  readonly nodes: ReadonlyMap<string, JudgedNode>;
  /** Not checked: whatever stands there, or nothing. */
  readonly reentry: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Goals and exits. */
  readonly watches: readonly PlacedWatch[];
  /** Every condition that can be read: of the trigger, of nodes, of goals and exits. */
  readonly conditions: readonly PlacedCondition[];
  /** What the search for what always or never holds may still cost. */
  readonly effort: Effort;
  /** The edges that leave a node for one that is there. */
  readonly onward: (id: string) => readonly PlacedEdge[];
  /** The ids they lead to. */
  readonly next: (id: string) => readonly string[];
  /** Finds out what leads where. */
  readonly reach: Reach;
  /** The ids of the nodes that can be reached from the trigger. */
  readonly reached: ReadonlySet<string>;
  readonly loops: Loops;
}

/** Reads as much of a draft as can be read, and asks the types of its nodes about them. */
export function readDraft(saved: unknown, registry: Registry, options: CheckOptions): Draft {
  const lifted = liftJourney(saved);
  const graph = readGraph(lifted, registry);
  const trigger = judge(graph.trigger);
  const nodes = new Map([...graph.nodes].map(([id, placed]) => [id, judge(placed)]));
  const watches = placedWatches(lifted);
  const onward = (id: string) => graph.leaving(id).filter(({ to }) => nodes.has(to));
  const next = (id: string) => onward(id).map(({ to }) => to);
  return {
    ...graph,
    registry,
    options,
    trigger,
    nodes,
    reentry: recordOf(recordOf(lifted)['reentry']),
    settings: recordOf(recordOf(lifted)['settings']),
    watches,
    conditions: placedConditions([trigger, ...nodes.values()], watches),
    effort: { left: MOST_EFFORT },
    onward,
    next,
    reach: createReach(nodes.keys(), next),
    reached: reachable(graph),
    loops: findLoops(graph, onward, (id) => nodes.get(id)?.traits.passes !== undefined),
  };
}

function judge(placed: PlacedNode): JudgedNode {
  const { node, type } = placed;
  if (node === undefined || type === undefined) {
    return { ...placed, problems: [], outcomes: [], outcomeIds: new Set(), traits: {} };
  }
  const outcomes = type.outcomes(node.config);
  return {
    ...placed,
    problems: type.check(node.config),
    outcomes,
    outcomeIds: new Set(outcomes.map(({ id }) => id)),
    traits: type.traits(node.config),
  };
}
