import { DateTime } from 'luxon';
import type { Duration } from '@sojourn/journey';
import { offsetAt } from './offset.js';
import { resolveLocal } from './resolve-local.js';

const DAY_MS = 86_400_000;

/**
 * The instant a duration after `now` (both in milliseconds since 1970). Years to days keep the wall clock in the
 * zone, a month's end is clamped (31 January + 1 month = 28 February); hours to seconds are exact.
 */
export function after(now: number, duration: Duration, zone: string): number {
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  // An hour that exists twice must not be resolved anew when no day is added: it would move backwards.
  if (years + months + weeks + days === 0) return now + exact;
  const wallClock = now + offsetAt(now, zone);
  // On a clock without changes a day is a day; only months and years ask for a calendar.
  const monthsLater = years + months === 0 ? wallClock : addMonths(wallClock, years * 12 + months);
  const local = monthsLater + (weeks * 7 + days) * DAY_MS;
  return Math.max(now, resolveLocal(local, zone)) + exact;
}

function addMonths(wallClock: number, months: number): number {
  return DateTime.fromMillis(wallClock, { zone: 'utc' }).plus({ months }).toMillis();
}
