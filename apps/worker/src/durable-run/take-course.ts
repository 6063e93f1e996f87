import { ARCHIVED, REPLACED, type EnrollmentRow, type Intent } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Course } from './course.js';
import type { Acted } from './decide.js';
import type { House } from './house.js';
import { moveOn } from './move-on.js';
import { skipIfTooLate } from './too-late.js';
import { isHeldMessage, skipHeldIfTooLate } from './while-paused.js';

/** An enrollment that is to be heard, and what is known of it. What its journey says is settled. */
export interface Heard {
  readonly row: EnrollmentRow;
  readonly course: Course;
  /** How its action ended, if that is what happened. */
  readonly acted: Acted | undefined;
}

/**
 * Lets everything happen that has happened: what somebody wants of the enrollment comes first, then what its action
 * brought, then what has arrived and the clock. Returns the moves that are left for later.
 */
export async function takeCourse(
  transaction: EntityManager,
  { row, course, acted }: Heard,
  house: Pick<House, 'engine' | 'plans'>,
): Promise<readonly string[]> {
  const stop = stopOf(row);
  if (stop !== undefined) {
    const { place, ...why } = { place: undefined, ...stop };
    if (place !== undefined) course.seeOnlyUntil(place);
    await course.hear(acted ? { kind: 'acted', ...acted, stops: why } : { kind: 'stopped', ...why });
    return [];
  }
  const wanted = row.intent?.moves ?? [];
  // An action that is the same in the new version goes on there; another one is left in the old version first.
  const before = await moveOn(transaction, { row, course, isOver: acted !== undefined }, wanted, house);
  const outcome = acted ?? (await skipIfTooLate(transaction, row, course));
  if (outcome !== null) await course.hear({ kind: 'acted', ...outcome });
  const left =
    outcome === null ? before : await moveOn(transaction, { row, course, isOver: false }, before, house);
  if (outcome !== null && left.length === before.length) return left;
  skipHeldIfTooLate(row, course);
  await course.hear({ kind: isHurried(row, course) ? 'hurried' : 'woken' });
  return left;
}

/** A test customer does not want to wait any longer where they still do. */
function isHurried({ intent }: EnrollmentRow, { at: { cursor } }: Course): boolean {
  return cursor.kind === 'waiting' && cursor.visit === intent?.hurry?.visit && !isHeldMessage(cursor);
}

/** Why an enrollment is to leave: somebody asks it, or its journey says so of everybody, told or not. */
function stopOf({ intent, journeyStatus, isReplaced }: EnrollmentRow): Intent['stop'] {
  if (intent?.stop !== undefined) return intent.stop;
  if (journeyStatus === 'archived') return { reason: ARCHIVED };
  return isReplaced ? { reason: REPLACED } : undefined;
}
