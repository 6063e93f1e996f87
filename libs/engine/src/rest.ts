import type { Arrival, ReenterDecision, Visit } from './arrive.js';
import type { Ask } from './ask.js';
import type { Cursor, Memory } from './cursor.js';
import type { Effect } from './effect.js';
import { planNode } from './plan-node.js';
import type { ParkDecision } from './step.js';
import type { Surroundings } from './surroundings.js';
import { exitAlarm } from './watch.js';

/** An enrollment at rest, and what the host does meanwhile. */
export interface Rested {
  readonly cursor: Exclude<Cursor, { kind: 'done' | 'entered' }>;
  readonly effect: Effect;
}

/** Rests at a node: an action is carried out, the database is asked, or a moment is waited for. */
export function rest(
  around: Surroundings,
  at: Visit,
  came: Exclude<Arrival, { kind: 'leave' | 'end' }>,
  memory: Memory,
): Rested {
  switch (came.kind) {
    case 'act':
      return act(around, at, memory);
    case 'ask':
      return ask(around, at, came.ask, memory);
    case 'park':
      return park(around, at, came, memory, around.now);
  }
}

/** The enrollment waits at a node, since a moment that lies in the past when the wait was moved. */
export function park(
  around: Surroundings,
  { node, visit }: Visit,
  decision: ParkDecision | ReenterDecision,
  memory: Memory,
  since: number,
): Rested {
  const { outcome, reason, waiting, wakesOn = [], listensFor = [], keep } = decision;
  // An instant between two milliseconds is rounded up: never early.
  const until = decision.until === null ? null : Math.ceil(decision.until);
  // A build of before takes every `wakesOn` for something that an action cannot do without.
  const isAction = planNode(around.plan, node).action !== undefined;
  const alarm = earliest(until, decision.alarm ?? null, exitAlarm(around));
  return {
    cursor: {
      kind: 'waiting',
      node,
      visit,
      visits: visit,
      memory,
      since,
      until,
      outcome,
      reason,
      waiting,
      wakesOn: isAction ? wakesOn : [],
      ...(!isAction && wakesOn.length > 0 && { movesOn: wakesOn }),
      ...(listensFor.length > 0 && { listensFor }),
      ...(alarm !== null && alarm !== until && { alarm }),
      ...(keep !== undefined && { keep }),
    },
    effect: { kind: 'wait', node, visit, until, alarm, wakesOn, listensFor, reason: waiting },
  };
}

function act({ now }: Surroundings, { node, visit }: Visit, memory: Memory): Rested {
  return {
    cursor: { kind: 'acting', node, visit, visits: visit, memory, since: now },
    effect: { kind: 'act', node, visit },
  };
}

function ask(
  { now, asked = 0 }: Surroundings,
  { node, visit }: Visit,
  question: Ask,
  memory: Memory,
): Rested {
  return {
    cursor: { kind: 'asking', node, visit, visits: visit, memory, since: now, asked: asked + 1 },
    effect: { kind: 'ask', node, visit, ask: question },
  };
}

function earliest(...moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.ceil(Math.min(...known));
}
