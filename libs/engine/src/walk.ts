import { arriveAtAction, arriveAtControl, type Arrival, type Visit } from './arrive.js';
import type { Cursor, End } from './cursor.js';
import type { Effect } from './effect.js';
import type { Facts } from './facts.js';
import { NotLoaded } from './not-loaded.js';
import { FAILED } from './outcomes.js';
import type { Plan, PlanNode } from './plan.js';
import { nameOf } from './registry.js';
import type { Step } from './step.js';

/** Steps by type and version, as `nameOf` writes them. */
export type Steps = ReadonlyMap<string, Step>;

/** Everything a walk looks at; it changes nothing of it. */
export interface Surroundings {
  readonly steps: Steps;
  readonly plan: Plan;
  readonly facts: Facts;
  readonly now: number;
  readonly zone: string;
}

/** Where the enrollment stands now, and what the host must carry out or write down, in this order. */
export interface Advanced {
  readonly cursor: Cursor;
  readonly effects: readonly Effect[];
}

/** Walks from the trigger to where the enrollment rests for the first time, or ends. */
export function walkFromStart(around: Surroundings): Advanced {
  const first = { node: around.plan.start, visit: 1 };
  return walk(around, first, reach(around, first), [began(first, around.now)]);
}

/** Walks on from a node whose visit came to something. A plan has no loops: each node is reached at most once. */
export function walk(
  around: Surroundings,
  at: Visit,
  arrival: Arrival,
  already: readonly Effect[] = [],
): Advanced {
  const effects = [...already];
  let [here, came] = [at, arrival];
  for (let budget = Object.keys(around.plan.nodes).length; budget >= 0; budget -= 1) {
    if (came.kind === 'rests') return { cursor: came.cursor, effects: [...effects, came.effect] };
    effects.push(ended(here, came, around.now));
    const way = wayOn(around.plan, here, came);
    if (way.kind === 'end') return done(way.end, here.visit, around.now, effects);
    here = { node: way.node, visit: here.visit + 1 };
    effects.push(began(here, around.now));
    came = reach(around, here);
  }
  throw new Error(`The plan walks in circles through ${here.node}`);
}

/** Ends the enrollment here and now. */
export function done(end: End, visits: number, now: number, effects: readonly Effect[]): Advanced {
  return { cursor: { kind: 'done', visits, end }, effects: [...effects, { kind: 'done', end, at: now }] };
}

/** The node of a plan; throws for one the plan does not have, which no cursor of this plan names. */
export function planNode({ nodes }: Plan, id: string): PlanNode {
  const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
  if (node === undefined) throw new Error(`The plan has no node ${id}`);
  return node;
}

function reach({ steps, plan, facts, now, zone }: Surroundings, at: Visit): Arrival {
  const node = planNode(plan, at.node);
  if (node.action !== undefined) return arriveAtAction(at, node.action.requires, facts, now);
  const step = steps.get(nameOf(node.type, node.version));
  if (step === undefined) throw new NotLoaded(nameOf(node.type, node.version));
  return arriveAtControl(at, node, step, { now, zone, facts });
}

type WayOn = { readonly kind: 'node'; readonly node: string } | { readonly kind: 'end'; readonly end: End };

function wayOn(plan: Plan, { node }: Visit, came: Exclude<Arrival, { kind: 'rests' }>): WayOn {
  if (came.kind === 'ends') return { kind: 'end', end: { kind: 'exited', reason: came.reason } };
  const { next } = planNode(plan, node);
  const following = Object.hasOwn(next, came.outcome) ? next[came.outcome] : undefined;
  if (following !== undefined) return { kind: 'node', node: following };
  if (came.outcome === FAILED) return { kind: 'end', end: { kind: 'exited', reason: FAILED } };
  return { kind: 'end', end: { kind: 'finished', reason: 'Reached the end' } };
}

function began({ node, visit }: Visit, at: number): Effect {
  return { kind: 'visit-began', node, visit, at };
}

function ended({ node, visit }: Visit, came: Exclude<Arrival, { kind: 'rests' }>, at: number): Effect {
  const { reason } = came;
  if (came.kind === 'ends') return { kind: 'visit-ended', node, visit, at, outcome: null, reason };
  const { outcome, result } = came;
  return { kind: 'visit-ended', node, visit, at, outcome, reason, ...(result !== undefined && { result }) };
}
