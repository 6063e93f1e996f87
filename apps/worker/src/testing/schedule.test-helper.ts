import type { Journey } from '@sojourn/journey';
import { aJourney } from '@sojourn/testing';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The whole minute so many milliseconds from now. */
export function minuteFromNow(ms: number): number {
  return Math.floor((Date.now() + ms) / MINUTE_MS) * MINUTE_MS;
}

/** The time of day of a moment, and its day, in UTC. */
export function inUtc(moment: number): { readonly time: string; readonly date: string } {
  const iso = new Date(moment).toISOString();
  return { time: iso.slice(11, 16), date: iso.slice(0, 10) };
}

/** A journey for the segment `members` by a calendar rule; in UTC unless told. */
export function byCalendar(rule: object, zone = 'UTC'): Journey {
  return aJourney().trigger('schedule', { segment: 'members', rule, zone }).always().wait('P30D').build();
}

/** Every day at the time of day of a moment. */
export function dailyAt(moment: number, zone = 'UTC'): Journey {
  return byCalendar({ kind: 'daily', time: inUtc(moment).time }, zone);
}
