import type { EntityManager } from 'typeorm';
import { insertEvents } from '../events/insert-events.js';
import type { WorkspaceId } from '../workspace-id.js';
import { changeEvents, type Lesson } from './change-events.js';
import { drawPlaces } from './draw-places.js';
import { touchDates } from '../dates/touch-dates.js';
import { changedNames } from './learned.js';

/**
 * Tells what has changed a customer without being an event itself, as far as journeys listen to it, in the order of the
 * lessons; the customers' locks must be held. True when the relay has something to do by it.
 */
export async function storeLessons(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  lessons: readonly Lesson[],
): Promise<boolean> {
  const changed = lessons.map(({ learned }) => changedNames(learned));
  const { places, dates } = await drawPlaces(transaction, workspaceId, 0, changed);
  const events = places.flatMap((place) => {
    const lesson = lessons[place.occasion];
    return lesson === undefined ? [] : changeEvents(lesson, place);
  });
  if (events.length > 0) await insertEvents(transaction, workspaceId, events);
  const hasTouched = await touchDates(transaction, workspaceId, lessons, dates);
  return hasTouched || events.some(({ onTheWay }) => onTheWay);
}
