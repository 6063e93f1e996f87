import { after, evaluate, matchesEvent } from '@sojourn/conditions';
import { parseDuration, quote } from '@sojourn/journey';
import type { Cursor, End, Memory } from './cursor.js';
import type { Effect } from './effect.js';
import { firstEvent, memoryOf } from './memory.js';
import type { PlanGoal } from './plan.js';
import type { Surroundings } from './surroundings.js';

/** What goals and exits say about an enrollment, wherever it stands. */
export interface Watched {
  readonly memory: Memory;
  readonly effects: readonly Effect[];
  /** It ends here and now. */
  readonly end?: End;
}

/**
 * Looks for goals that have been reached, also after the end, and for an exit that has become true. Goals of an
 * enrollment that was started over count for the one that took its place.
 */
export function watch(around: Surroundings, cursor: Cursor): Watched {
  if (cursor.kind === 'done' && cursor.end.by?.kind === 'restart') {
    return { memory: memoryOf(cursor), effects: [] };
  }
  const goals = reachGoals(around, memoryOf(cursor));
  if (cursor.kind === 'done' || goals.end !== undefined || goals.memory.control === true) return goals;
  const exit = around.plan.exits?.find(({ when }) => evaluate(when, around.facts, around.now).matches);
  if (exit === undefined) return goals;
  return { ...goals, end: { kind: 'exited', reason: exit.reason, by: { kind: 'exit', id: exit.id } } };
}

/** When an exit may become true by time alone; null = never. */
export function exitAlarm({ plan, facts, now }: Surroundings): number | null {
  const turns = (plan.exits ?? []).flatMap(({ when }) => evaluate(when, facts, now).until ?? []);
  return turns.length === 0 ? null : Math.min(...turns);
}

function reachGoals(around: Surroundings, before: Memory): Watched {
  let memory = before;
  let end: End | undefined;
  const effects: Effect[] = [];
  for (const goal of around.plan.goals ?? []) {
    if (memory.goals?.includes(goal.id) === true) continue;
    const event = eventFor(goal, around, before);
    if (event === undefined) continue;
    memory = { ...memory, goals: [...(memory.goals ?? []), goal.id] };
    effects.push({ kind: 'goal', goal: goal.id, event, at: around.now });
    if (goal.ends && end === undefined) {
      end = {
        kind: 'exited',
        reason: `Reached the goal ${quote(goal.id)}`,
        by: { kind: 'goal', id: goal.id },
      };
    }
  }
  return { memory, effects, ...(end !== undefined && { end }) };
}

/** A goal counts from the entry on, also when a wait was answered by the same event: `used` is about waits. */
function eventFor(goal: PlanGoal, { facts, zone }: Surroundings, memory: Memory): string | undefined {
  const { used: _used, ...sinceEntry } = memory;
  const first = firstEvent(facts.events ?? [], sinceEntry, 'since-entry', null, (event) =>
    matchesEvent(goal, event, facts),
  );
  // Those behind the first were received even later.
  return first === undefined || isTooLate(goal, first.receivedAt, memory, zone) ? undefined : first.id;
}

/** Whether an event that was received at a moment comes too late for a goal. */
export function isTooLate(
  { within }: PlanGoal,
  receivedAt: number,
  { enteredAt }: Memory,
  zone: string,
): boolean {
  const duration = within === undefined ? null : parseDuration(within);
  return duration !== null && receivedAt > after(enteredAt, duration, zone);
}
