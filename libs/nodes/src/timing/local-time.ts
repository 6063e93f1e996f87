import { offsetAt, resolveLocal } from '@sojourn/conditions';
import { DateTime, type DurationLikeObject } from 'luxon';
import { timeOfDayMs } from './time-of-day.schema.js';

/**
 * What clock and calendar show in a zone at an instant, as milliseconds since 1970 *as if it were UTC*: local times are
 * reckoned with in this form, and `resolveLocal` turns them into instants again.
 */
export function localTime(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** A local time moved on the calendar, forward (1) or back (−1); a month's end is clamped. */
export function moveLocal(local: number, by: DurationLikeObject, direction: 1 | -1 = 1): number {
  const moment = calendar(local);
  return (direction === 1 ? moment.plus(by) : moment.minus(by)).toMillis();
}

/** The local time of day on the day of a local time. */
export function atTimeOfDay(local: number, time: string): number {
  return startOfDay(local) + timeOfDayMs(time);
}

/** The first moment of the day of a local time, itself a local time. */
export function startOfDay(local: number): number {
  return calendar(local).startOf('day').toMillis();
}

/** The instant at which the day of a local time is over in a zone. */
export function endOfDay(local: number, zone: string): number {
  return resolveLocal(moveLocal(startOfDay(local), { days: 1 }), zone);
}

/** The day of the week of a local time: 1 = Monday … 7 = Sunday. */
export function weekdayOf(local: number): number {
  return calendar(local).weekday;
}

/** A local time on luxon's calendar. */
export function calendar(local: number): DateTime {
  return DateTime.fromMillis(local, { zone: 'utc' });
}

/** The day of a local time, as `2026-11-25`. */
export function isoDay(local: number): string {
  return new Date(startOfDay(local)).toISOString().slice(0, 10);
}
