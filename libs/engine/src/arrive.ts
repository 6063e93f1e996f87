import type { Cursor } from './cursor.js';
import type { Effect } from './effect.js';
import type { Facts } from './facts.js';
import type { Requirement } from './node-type.js';
import type { PlanNode } from './plan.js';
import { unmet } from './requirements.js';
import type { Step, StepContext } from './step.js';

/** Where a visit stands in the plan. */
export interface Visit {
  readonly node: string;
  readonly visit: number;
}

/** What came of reaching a node: the enrollment rests there, or goes on by an outcome, or ends inside it. */
export type Arrival =
  | { readonly kind: 'rests'; readonly cursor: Cursor; readonly effect: Effect }
  | {
      readonly kind: 'leaves';
      readonly outcome: string;
      readonly reason: string;
      readonly result?: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'ends'; readonly reason: string };

/** Reaches an action: it acts, unless something it cannot do without is missing and is worth waiting for. */
export function arriveAtAction(
  at: Visit,
  requires: readonly Requirement[],
  facts: Facts,
  now: number,
): Arrival {
  const missing = unmet(requires, facts).toSorted((a, b) => a.patienceMs - b.patienceMs);
  const [first] = missing;
  if (first === undefined) return act(at, now);
  const { outcome, reason } = first.otherwise;
  if (first.patienceMs <= 0) return { kind: 'leaves', outcome, reason };
  const wakesOn = missing.map(({ path }) => path);
  return rest(
    at,
    now,
    { until: now + first.patienceMs, outcome, reason, wakesOn },
    `Waiting for ${wakesOn.join(', ')}`,
  );
}

/** The action is due now. */
export function act({ node, visit }: Visit, now: number): Arrival {
  return {
    kind: 'rests',
    cursor: { kind: 'acting', node, visit, visits: visit, since: now },
    effect: { kind: 'act', node, visit },
  };
}

/** Reaches a control node: it decides at once, or parks the enrollment until a moment. */
export function arriveAtControl(at: Visit, { config }: PlanNode, step: Step, context: StepContext): Arrival {
  const decision = step.enter(config, context);
  switch (decision.kind) {
    case 'leave':
      return { kind: 'leaves', outcome: decision.outcome, reason: decision.reason };
    case 'end':
      return { kind: 'ends', reason: decision.reason };
    case 'park': {
      // An instant between two milliseconds is rounded up: never early.
      const until = Math.ceil(decision.until);
      const { outcome, reason, waiting } = decision;
      if (until <= context.now) return { kind: 'leaves', outcome, reason };
      return rest(at, context.now, { until, outcome, reason, wakesOn: [] }, waiting);
    }
  }
}

type Rest = Pick<Extract<Cursor, { kind: 'waiting' }>, 'until' | 'outcome' | 'reason' | 'wakesOn'>;

function rest({ node, visit }: Visit, since: number, to: Rest, waiting: string): Arrival {
  const { until, wakesOn } = to;
  return {
    kind: 'rests',
    cursor: { kind: 'waiting', node, visit, visits: visit, since, ...to },
    effect: { kind: 'wait', node, visit, until, wakesOn, reason: waiting },
  };
}
