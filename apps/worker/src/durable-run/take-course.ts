import type { EnrollmentRow, JourneyStatus } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Course } from './course.js';
import type { Acted } from './decide.js';
import type { House } from './house.js';
import { moveOn } from './move-on.js';
import { skipIfTooLate } from './too-late.js';
import { skipHeldIfTooLate } from './while-paused.js';

const ARCHIVED = 'The journey was archived.';

/** An enrollment that is to be heard, and what is known of it. */
export interface Heard {
  readonly row: EnrollmentRow;
  readonly course: Course;
  readonly status: JourneyStatus;
  /** How its action ended, if that is what happened. */
  readonly acted: Acted | undefined;
}

/**
 * Lets everything happen that has happened: what somebody wants of the enrollment comes first, then what its action
 * brought, then what has arrived and the clock. Returns the moves that are left for later.
 */
export async function takeCourse(
  transaction: EntityManager,
  { row, course, status, acted }: Heard,
  house: Pick<House, 'engine' | 'plans'>,
): Promise<readonly string[]> {
  const stop = row.intent?.stop ?? (status === 'archived' ? { reason: ARCHIVED } : undefined);
  if (stop !== undefined) {
    const { place, ...why } = { place: undefined, ...stop };
    if (place !== undefined) course.seeOnlyUntil(place);
    await course.hear(acted ? { kind: 'acted', ...acted, stops: why } : { kind: 'stopped', ...why });
    return [];
  }
  const wanted = row.intent?.moves ?? [];
  // An action that is the same in the new version goes on there; another one is left in the old version first.
  const before = await moveOn(transaction, { row, course, isOver: acted !== undefined }, wanted, house);
  const outcome = acted ?? (await skipIfTooLate(transaction, row, course, status));
  if (outcome !== null) await course.hear({ kind: 'acted', ...outcome });
  const left =
    outcome === null ? before : await moveOn(transaction, { row, course, isOver: false }, before, house);
  if (outcome !== null && left.length === before.length) return left;
  skipHeldIfTooLate(row, course, status);
  await course.hear({ kind: 'woken' });
  return left;
}
