import type { Memory } from './cursor.js';
import type { Requirement } from './node-type.js';
import type { PlanNode } from './plan.js';
import { nameOf } from './registry.js';
import { NotLoaded } from './not-loaded.js';
import { unmet } from './requirements.js';
import type { ParkDecision, Step, StepDecision } from './step.js';
import { contextAt, type Steps, type Surroundings } from './surroundings.js';

/** Where a visit stands in the plan. */
export interface Visit {
  readonly node: string;
  readonly visit: number;
}

/** What came of a node: a step's decision, or an action that is due. */
export type Arrival = StepDecision | { readonly kind: 'act' } | ReenterDecision;

/** The enrollment rests, and the node is entered anew when its time has come. */
export interface ReenterDecision extends Omit<ParkDecision, 'kind' | 'outcome'> {
  readonly kind: 'park';
  readonly outcome: null;
}

/** Reaches a node: an action is due, a control node decides. */
export function reach(around: Surroundings, { node: id }: Visit, node: PlanNode, memory: Memory): Arrival {
  if (node.action !== undefined) return arriveAtAction(node.action.requires, around);
  const step = stepOf(around.steps, node);
  return passIfDue(step.enter(node.config as never, contextAt(around, id, memory)), around.now);
}

/** A wait whose time has come is none: it is left by its outcome. */
export function passIfDue(decision: StepDecision, now: number): StepDecision {
  if (decision.kind !== 'park' || decision.until === null || decision.until > now) return decision;
  return { kind: 'leave', outcome: decision.outcome, reason: decision.reason };
}

/** The step of a control node; throws `NotLoaded` when this process has no code for it. */
export function stepOf(steps: Steps, { type, version }: PlanNode): Step {
  const step = steps.get(nameOf(type, version));
  if (step === undefined) throw new NotLoaded(nameOf(type, version));
  return step;
}

/** An action acts, unless something it cannot do without is missing and is worth waiting for. */
function arriveAtAction(requires: readonly Requirement[], { facts, now }: Surroundings): Arrival {
  const missing = unmet(requires, facts).toSorted((a, b) => a.patienceMs - b.patienceMs);
  const [first] = missing;
  if (first === undefined) return { kind: 'act' };
  const { outcome, reason } = first.otherwise;
  if (first.patienceMs <= 0) return { kind: 'leave', outcome, reason };
  const wakesOn = missing.map(({ path }) => path);
  return {
    kind: 'park',
    until: now + first.patienceMs,
    outcome,
    reason,
    waiting: `Waiting for ${wakesOn.join(', ')}`,
    wakesOn,
  };
}
