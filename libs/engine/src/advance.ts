import { quote } from '@sojourn/journey';
import { passIfDue, reach, stepOf, type Arrival, type ReenterDecision, type Visit } from './arrive.js';
import type { Cursor, End } from './cursor.js';
import type { Facts } from './facts.js';
import type { Happening, Stop } from './happening.js';
import { memoryOf } from './memory.js';
import { planNode } from './plan-node.js';
import type { Plan } from './plan.js';
import { unmet } from './requirements.js';
import { park } from './rest.js';
import type { ParkDecision, Parked, StepDecision } from './step.js';
import { contextAt, surround, type AdvanceOptions, type Steps, type Surroundings } from './surroundings.js';
import { cutShort, done, endAfter, walk, walkFromStart, type Advanced } from './walk.js';
import { watch, type Watched } from './watch.js';

type At<K extends Cursor['kind']> = Extract<Cursor, { kind: K }>;
type Heard<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

const HELD_OUT: End = { kind: 'exited', reason: 'Held out, to compare with', by: { kind: 'holdout' } };

/**
 * Takes an enrollment from rest to rest: pure, and the same for the same input. What has no bearing on the cursor
 * (a waking before its time, an answer nobody asked for) changes nothing: the same cursor, no effects. Looked at in this
 * order: a stop, what an action brought, goals and exits, what is awaited, the clock.
 */
export function advance(
  steps: Steps,
  plan: Plan,
  cursor: Cursor,
  happening: Happening,
  facts: Facts,
  options: AdvanceOptions,
): Advanced {
  const around = surround(steps, plan, memoryOf(cursor), happening, facts, options);
  const watched = watch(around, cursor);
  if (cursor.kind === 'done') return afterTheEnd(cursor, watched);
  if (happening.kind === 'stopped') return leave(cursor, around.now, stopped(happening), watched);
  if (cursor.kind === 'acting' && happening.kind === 'acted')
    return acted(around, cursor, happening, watched);
  if (watched.end !== undefined) return leave(cursor, around.now, watched.end, watched);
  const advanced = goOn(around, cursor, happening, watched);
  return watched.effects.length > 0 && advanced.cursor === cursor ? noted(cursor, watched) : advanced;
}

function goOn(around: Surroundings, cursor: Cursor, happening: Happening, watched: Watched): Advanced {
  switch (cursor.kind) {
    case 'entered':
      return happening.kind === 'woken' ? begin(around, cursor, watched) : unchanged(cursor);
    case 'waiting':
      return happening.kind === 'woken' || happening.kind === 'hurried'
        ? wake(around, cursor, watched, happening.kind === 'hurried')
        : unchanged(cursor);
    case 'asking':
      return happening.kind === 'answered' ? hear(around, cursor, happening, watched) : unchanged(cursor);
    case 'acting':
    case 'done':
      return unchanged(cursor);
  }
}

function unchanged(cursor: Cursor): Advanced {
  return { cursor, effects: [] };
}

/** A goal was noted while everything else stays as it is. */
function noted(cursor: Cursor, { memory, effects }: Watched): Advanced {
  return { cursor: { ...cursor, memory }, effects };
}

function afterTheEnd(cursor: At<'done'>, watched: Watched): Advanced {
  return watched.effects.length === 0 ? unchanged(cursor) : noted(cursor, watched);
}

function stopped({ reason, restarts }: Stop): End {
  return { kind: 'exited', reason, ...(restarts && { by: { kind: 'restart' } }) };
}

function leave(cursor: Exclude<Cursor, At<'done'>>, now: number, end: End, watched: Watched): Advanced {
  const { memory, effects } = watched;
  const inside = cursor.kind === 'entered' ? [] : [cutShort(cursor, now, end.reason)];
  return done(end, cursor.visits, memory, now, [...effects, ...inside]);
}

function begin(around: Surroundings, cursor: At<'entered'>, { memory, effects }: Watched): Advanced {
  if (memory.control === true) return done(HELD_OUT, cursor.visits, memory, around.now, effects);
  return walkFromStart(around, memory, effects);
}

/** What was awaited counts even when its time is over: it is looked for before the clock. */
function wake(around: Surroundings, cursor: Parked, watched: Watched, isHurried: boolean): Advanced {
  const node = planNode(around.plan, cursor.node);
  if (node.action !== undefined) {
    const there = cursor.wakesOn.length > 0 && unmet(node.action.requires, around.facts).length === 0;
    return there ? walkOn(around, cursor, { kind: 'act' }, watched) : due(around, cursor, watched, isHurried);
  }
  const context = contextAt(around, cursor.node, watched.memory, cursor);
  const looked = stepOf(around.steps, node).look?.(node.config as never, context, cursor) ?? null;
  if (looked === null || (isHurried && looked.kind === 'park'))
    return due(around, cursor, watched, isHurried);
  return decided(around, cursor, looked, watched);
}

/** Its time has come, or it rests on; by then an exit may turn true at another moment than before. */
function due(around: Surroundings, cursor: Parked, watched: Watched, isHurried: boolean): Advanced {
  const { until } = cursor;
  if (isHurried || (until !== null && around.now >= until)) return timesUp(around, cursor, watched);
  const { alarm: _formerAlarm, waiting = cursor.reason, movesOn = [], ...parked } = cursor;
  const wakesOn = [...cursor.wakesOn, ...movesOn];
  return restOn(around, cursor, { ...parked, kind: 'park', waiting, wakesOn }, watched);
}

/** A wait that was looked at again: it may end, or have moved, perhaps into the past. */
function decided(around: Surroundings, cursor: Parked, looked: StepDecision, watched: Watched): Advanced {
  const decision = passIfDue(looked, around.now);
  return decision.kind === 'park'
    ? restOn(around, cursor, decision, watched)
    : walkOn(around, cursor, decision, watched);
}

function restOn(
  around: Surroundings,
  cursor: Parked,
  decision: ParkDecision | ReenterDecision,
  { memory, effects }: Watched,
): Advanced {
  const rested = park(around, cursor, decision, memory, cursor.since);
  if (rested.cursor.kind === 'waiting' && isSameRest(rested.cursor, cursor)) return unchanged(cursor);
  return { cursor: rested.cursor, effects: [...effects, rested.effect] };
}

function isSameRest(one: Parked, other: Parked): boolean {
  const partsOf = ({ until, alarm, outcome, reason, wakesOn, movesOn, listensFor, keep }: Parked) =>
    JSON.stringify([until, alarm, outcome, reason, wakesOn, movesOn, listensFor, keep]);
  return partsOf(one) === partsOf(other);
}

function timesUp(around: Surroundings, cursor: Parked, { memory, effects }: Watched): Advanced {
  const { node, outcome, reason } = cursor;
  if (outcome !== null)
    return walkOn(around, cursor, { kind: 'leave', outcome, reason }, { memory, effects });
  return walkOn(around, cursor, reach(around, cursor, planNode(around.plan, node), memory), {
    memory,
    effects,
  });
}

function hear(
  before: Surroundings,
  cursor: At<'asking'>,
  { answer }: Heard<'answered'>,
  watched: Watched,
): Advanced {
  const around = { ...before, asked: cursor.asked ?? 1 };
  const node = planNode(around.plan, cursor.node);
  const context = contextAt(around, cursor.node, watched.memory);
  const heard = stepOf(around.steps, node).answered?.(node.config as never, context, answer);
  if (heard === undefined) return unchanged(cursor);
  return walkOn(around, cursor, passIfDue(heard, around.now), watched);
}

/** What an action brought is there for the nodes after it, in this walk already. A goal or an exit stops the next one. */
function acted(
  around: Surroundings,
  cursor: At<'acting'>,
  { outcome, reason, result, stops }: Heard<'acted'>,
  watched: Watched,
): Advanced {
  const left: Arrival = {
    kind: 'leave',
    outcome,
    reason: reason ?? `Left by ${quote(outcome)}`,
    ...(result !== undefined && { result }),
  };
  const end = stops === undefined ? watched.end : stopped(stops);
  return end === undefined
    ? walkOn(around, cursor, left, watched)
    : endAfter(around, cursor, left, end, watched);
}

function walkOn(around: Surroundings, at: Visit, arrival: Arrival, { memory, effects }: Watched): Advanced {
  return walk(around, at, arrival, memory, effects);
}
