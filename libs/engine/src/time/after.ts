import { DateTime } from 'luxon';
import type { Duration } from './duration.js';
import { resolveLocal } from './resolve-local.js';

/**
 * The instant a duration after `now` (both in milliseconds since 1970). Years to days keep the wall clock in the
 * zone, a month's end is clamped (31 January + 1 month = 28 February); hours to seconds are exact.
 */
export function after(now: number, duration: Duration, zone: string): number {
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  // An hour that exists twice must not be resolved anew when no day is added: it would move backwards.
  if (years + months + weeks + days === 0) return now + exact;
  const wallClock = DateTime.fromMillis(now, { zone }).setZone('utc', { keepLocalTime: true });
  const local = wallClock.plus({ years, months, weeks, days }).toMillis();
  return Math.max(now, resolveLocal(local, zone)) + exact;
}
