import { reach, type Arrival, type ReenterDecision, type Visit } from './arrive.js';
import type { Cursor, End, Memory } from './cursor.js';
import type { Effect } from './effect.js';
import { FAILED, SKIPPED } from './outcomes.js';
import { arriveMemory } from './memory.js';
import { applyEffects } from './overlay.js';
import { planNode } from './plan-node.js';
import type { Plan } from './plan.js';
import { rest } from './rest.js';
import type { Surroundings } from './surroundings.js';
import { watch, type Watched } from './watch.js';

/** Where the enrollment stands now, and what the host must carry out or write down, in this order. */
export interface Advanced {
  readonly cursor: Cursor;
  readonly effects: readonly Effect[];
}

/** A call takes no more steps than this; what is left is done at the next. */
const MOST_STEPS = 1_000;
/** Nor does it ask the database more often. */
const MOST_ASKS = 50;
const BREATH_MS = 1_000;

/** Walks from the trigger to where the enrollment rests for the first time, or ends. */
export function walkFromStart(around: Surroundings, memory: Memory, already: readonly Effect[]): Advanced {
  const first = { node: around.plan.start, visit: 1 };
  const here = arriveMemory(around, first.node, memory);
  return walk(around, first, reachNode(around, first, here), here, [...already, began(first, around.now)]);
}

/** Walks on from a node that came to something, until the enrollment rests or ends. */
export function walk(
  before: Surroundings,
  at: Visit,
  arrival: Arrival,
  remembered: Memory,
  already: readonly Effect[] = [],
): Advanced {
  let around = before;
  let [here, came, memory] = [at, arrival, remembered];
  const effects = [...already];
  for (let steps = 0; ; steps += 1) {
    if (came.kind !== 'leave' && came.kind !== 'end') return settle(around, here, came, memory, effects);
    around = { ...around, facts: applyEffects(around.facts, here.node, came) };
    memory = leaveMemory(memory, here.node, came, around.plan);
    effects.push(...leaving(here, came, around.now));
    const way = wayOn(around.plan, here, came);
    if (way.kind === 'end') return done(way.end, here.visit, memory, around.now, effects);
    memory = arriveMemory(around, way.node, startAnew(around.plan, here.node, way.node, memory));
    here = { node: way.node, visit: here.visit + 1 };
    effects.push(began(here, around.now));
    came = steps < MOST_STEPS ? reachNode(around, here, memory) : breath(around.now);
  }
}

/** Ends the enrollment here and now. */
export function done(
  end: End,
  visits: number,
  memory: Memory,
  now: number,
  effects: readonly Effect[],
): Advanced {
  return {
    cursor: { kind: 'done', visits, memory, end },
    effects: [...effects, { kind: 'done', end, at: now }],
  };
}

/** Ends the enrollment behind a node that was left by an outcome: nothing after it is reached any more. */
export function endAfter(
  { plan, now }: Surroundings,
  at: Visit,
  came: Left,
  end: End,
  { memory, effects }: Pick<Watched, 'memory' | 'effects'>,
): Advanced {
  const left = leaveMemory(memory, at.node, came, plan);
  return done(end, at.visit, left, now, [...effects, ...leaving(at, came, now)]);
}

/** A node is left without an outcome: the enrollment ends inside it. */
export function cutShort({ node, visit }: Visit, at: number, reason: string): Effect {
  return { kind: 'visit-ended', node, visit, at, outcome: null, reason };
}

function reachNode(around: Surroundings, at: Visit, memory: Memory): Arrival {
  return reach(around, at, planNode(around.plan, at.node), memory);
}

/** The enrollment rests, unless an exit became true by what it wrote on the way here. */
function settle(
  around: Surroundings,
  here: Visit,
  came: Exclude<Arrival, { kind: 'leave' | 'end' }>,
  memory: Memory,
  effects: readonly Effect[],
): Advanced {
  const hasAskedTooOften = came.kind === 'ask' && (around.asked ?? 0) >= MOST_ASKS;
  const rested = rest(around, here, hasAskedTooOften ? breath(around.now) : came, memory);
  const watched = watch(around, rested.cursor);
  if (watched.end === undefined) return { cursor: rested.cursor, effects: [...effects, rested.effect] };
  return done(watched.end, here.visit, watched.memory, around.now, [
    ...effects,
    ...watched.effects,
    cutShort(here, around.now, watched.end.reason),
  ]);
}

function breath(now: number): ReenterDecision {
  const waiting = 'Taking a breath on a long way';
  return { kind: 'park', until: now + BREATH_MS, outcome: null, waiting, reason: waiting };
}

type Left = Extract<Arrival, { kind: 'leave' | 'end' }>;
type WayOn = { readonly kind: 'node'; readonly node: string } | { readonly kind: 'end'; readonly end: End };

function wayOn(plan: Plan, { node }: Visit, came: Left): WayOn {
  if (came.kind === 'end') return { kind: 'end', end: { kind: 'exited', reason: came.reason } };
  const { next } = planNode(plan, node);
  const following = Object.hasOwn(next, came.outcome) ? next[came.outcome] : undefined;
  if (following !== undefined) return { kind: 'node', node: following };
  if (came.outcome === FAILED) return { kind: 'end', end: { kind: 'exited', reason: FAILED } };
  return { kind: 'end', end: { kind: 'finished', reason: 'Reached the end' } };
}

function began({ node, visit }: Visit, at: number): Effect {
  return { kind: 'visit-began', node, visit, at };
}

function leaving({ node, visit }: Visit, came: Left, at: number): readonly Effect[] {
  if (came.kind === 'end') return [cutShort({ node, visit }, at, came.reason)];
  const { outcome, reason, result, facts, used, effects = [] } = came;
  return [
    ...(used === undefined ? [] : [{ kind: 'matched' as const, node, visit, event: used.id }]),
    {
      kind: 'visit-ended',
      node,
      visit,
      at,
      outcome,
      reason,
      ...(result !== undefined && { result }),
      ...(facts !== undefined && { facts }),
    },
    ...effects,
  ];
}

/** The passes of an inner loop that was left halfway are forgotten when the outer one leads into it again. */
function startAnew(plan: Plan, from: string, to: string, memory: Memory): Memory {
  const { inside } = planNode(plan, to);
  if (inside === undefined || from === to || inside.includes(from)) return memory;
  const { [to]: _passes, ...kept } = memory.kept ?? {};
  return { ...memory, kept };
}

function leaveMemory(memory: Memory, id: string, came: Left, plan: Plan): Memory {
  if (came.kind === 'end') return memory;
  const { used, keep, outcome } = came;
  return {
    ...memory,
    ...(used !== undefined && { used: [...(memory.used ?? []), used.id] }),
    ...(keep !== undefined && { kept: { ...memory.kept, [id]: keep } }),
    ...(planNode(plan, id).message !== undefined && { skipped: skips(memory.skipped, id, outcome) }),
  };
}

function skips(skipped: readonly string[] = [], id: string, outcome: string): readonly string[] {
  const others = skipped.filter((other) => other !== id);
  return outcome === SKIPPED ? [...others, id] : others;
}
