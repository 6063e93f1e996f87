import { readInstant, resolveLocal } from '@sojourn/conditions';
import { isDay } from './is-day.js';
import { durationOf } from './duration-of.js';
import { atTimeOfDay, endOfDay, localTime, moveLocal, startOfDay } from './local-time.js';
import type { Offset } from './offset.schema.js';

/** How a moment follows from a date. */
export interface Reckoning {
  readonly offset?: Offset | undefined;
  /** The local time of day it is meant for. */
  readonly time?: string | undefined;
}

/** When something is meant: at `from`, or on a whole day, which lasts from `from` to before `to`. */
export interface Moment {
  readonly from: number;
  readonly to: number;
}

/** The moment that follows from a date (`2026-11-25`) or an instant (ISO 8601); undefined when the value is neither. */
export function fromDate(value: unknown, reckoning: Reckoning, zone: string): Moment | undefined {
  const isWhole = isDay(value);
  const read = readInstant(value, isWhole ? 'UTC' : zone);
  if (read === null) return undefined;
  return isWhole ? fromDay(read, reckoning, zone) : fromInstant(read, reckoning, zone);
}

/**
 * The moment that follows from a local day: months and days are counted on the calendar, then the time of day is set,
 * then hours and less are counted exactly. Without a time of day, and without hours, the whole day is meant.
 */
export function fromDay(local: number, { offset, time }: Reckoning, zone: string): Moment {
  const [calendar, exactMs] = partsOf(offset);
  const day = startOfDay(moveLocal(local, calendar, signOf(offset)));
  const from = resolveLocal(time === undefined ? day : atTimeOfDay(day, time), zone);
  if (time === undefined && exactMs === 0) return { from, to: endOfDay(day, zone) };
  return at(from + signOf(offset) * exactMs);
}

/** The moment that follows from an instant: as `fromDay`, but it keeps its own time of day when none is set. */
function fromInstant(instant: number, { offset, time }: Reckoning, zone: string): Moment {
  const [calendar, exactMs] = partsOf(offset);
  const isMoved = Object.values(calendar).some((amount) => amount > 0);
  const shiftMs = signOf(offset) * exactMs;
  // An hour that exists twice must not be resolved anew when nothing is moved on the calendar.
  if (!isMoved && time === undefined) return at(instant + shiftMs);
  const moved = moveLocal(localTime(instant, zone), calendar, signOf(offset));
  return at(resolveLocal(time === undefined ? moved : atTimeOfDay(moved, time), zone) + shiftMs);
}

/** The local time that a moment near `instant` was reckoned from, to within a few days. */
export function backToDay(instant: number, { offset }: Reckoning, zone: string): number {
  const [calendar, exactMs] = partsOf(offset);
  const sign = signOf(offset);
  return moveLocal(localTime(instant, zone) - sign * exactMs, calendar, sign === 1 ? -1 : 1);
}

function at(instant: number): Moment {
  return { from: instant, to: instant + 1 };
}

function signOf(offset: Offset | undefined): 1 | -1 {
  return offset?.direction === 'before' ? -1 : 1;
}

/** What is counted on the calendar, and what is counted exactly, in milliseconds. */
function partsOf(offset: Offset | undefined) {
  const none = { years: 0, months: 0, weeks: 0, days: 0 };
  if (offset === undefined) return [none, 0] as const;
  const { years, months, weeks, days, hours, minutes, seconds } = durationOf(offset.length);
  return [{ years, months, weeks, days }, ((hours * 60 + minutes) * 60 + seconds) * 1000] as const;
}
