import { wakesFor, type Wakes } from '@sojourn/conditions';
import type { Cursor } from './cursor.js';
import type { Plan } from './plan.js';

/**
 * What the host watches for an enrollment at rest: what its wait asks for, and what goals and exits look at. After the
 * end only events that a goal still counts; of an enrollment that was started over, none.
 */
export function wakesAt(plan: Plan, cursor: Cursor): Wakes {
  const watched = wakesFor(plan.watch ?? {});
  if (cursor.kind === 'done') return { listensFor: openGoals(plan, cursor), wakesOn: [] };
  if (cursor.memory?.control === true) return { listensFor: openGoals(plan, cursor), wakesOn: [] };
  if (cursor.kind !== 'waiting') return watched;
  return {
    listensFor: union(cursor.listensFor ?? [], watched.listensFor),
    wakesOn: union(cursor.wakesOn, cursor.movesOn ?? [], watched.wakesOn),
  };
}

function openGoals({ goals = [] }: Plan, cursor: Cursor): readonly string[] {
  if (cursor.kind === 'done' && cursor.end.by?.kind === 'restart') return [];
  const open = goals.filter(({ id }) => cursor.memory?.goals?.includes(id) !== true);
  return union(open.map(({ event }) => event));
}

function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
