import { chooseZone, wakesFor, type Wakes } from '@sojourn/conditions';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import { memoryOf } from './memory.js';
import type { Plan } from './plan.js';
import type { AdvanceOptions } from './surroundings.js';
import { isTooLate } from './watch.js';

/** As of when, in milliseconds since 1970, and by which zone it is asked whether a goal can still be reached. */
export interface WakesMoment extends Pick<Facts, 'customer'>, Pick<AdvanceOptions, 'zone'> {
  readonly now: number;
}

/**
 * What the host watches for an enrollment at rest: what its wait asks for, and what goals and exits look at. After the
 * end only events that a goal still counts; of an enrollment that was started over, none.
 */
export function wakesAt(plan: Plan, cursor: Cursor, moment: WakesMoment): Wakes {
  const watched = wakesFor(plan.watch ?? {});
  if (cursor.kind === 'done' || cursor.memory?.control === true)
    return { listensFor: openGoals(plan, cursor, moment), wakesOn: [] };
  if (cursor.kind !== 'waiting') return watched;
  return {
    listensFor: union(cursor.listensFor ?? [], watched.listensFor),
    wakesOn: union(cursor.wakesOn, cursor.movesOn ?? [], watched.wakesOn),
  };
}

function openGoals(
  { goals = [], timezone }: Plan,
  cursor: Cursor,
  { now, customer, zone: usual }: WakesMoment,
): readonly string[] {
  if (cursor.kind === 'done' && cursor.end.by?.kind === 'restart') return [];
  const memory = memoryOf(cursor);
  const zone = chooseZone(customer['timezone'], timezone, usual);
  const open = goals.filter(
    (goal) => memory.goals?.includes(goal.id) !== true && !isTooLate(goal, now, memory, zone),
  );
  return union(open.map(({ event }) => event));
}

function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
