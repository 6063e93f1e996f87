import { zoneOf, type Scope } from '../scope.js';
import { onLocalClock } from '../time/local-clock.js';
import { offsetAt } from '../time/offset.js';
import { readInstant } from '../time/read-instant.js';
import { always, type Verdict } from '../verdict.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Judges whether the local time of day is in [from, to), over midnight when `to` is not later; equal = always. */
export function timeOfDayVerdict([from, to]: readonly [string, string], scope: Scope): Verdict {
  const [start, end] = [timeOfDayMs(from), timeOfDayMs(to)];
  if (start === end) return always(true);
  return onLocalClock(scope.now, zoneOf(scope), {
    holds: (local) => {
      const time = timeOfDayAt(local);
      return start < end ? time >= start && time < end : time >= start || time < end;
    },
    next: (local) => {
      const boundaries = [start, end, start + DAY_MS, end + DAY_MS].map((time) => startOfDay(local) + time);
      return Math.min(...boundaries.filter((boundary) => boundary > local));
    },
  });
}

/** Judges whether today is one of these weekdays, 1 = Monday … 7 = Sunday. */
export function weekdayVerdict(weekdays: readonly number[], scope: Scope): Verdict {
  if (new Set(weekdays).size === 7) return always(true);
  return onLocalClock(scope.now, zoneOf(scope), {
    holds: (local) => weekdays.includes(new Date(local).getUTCDay() || 7),
    next: nextMidnight,
  });
}

/** Judges whether the value's month and day are today's; 29 February is 28 February in other years. */
export function anniversaryVerdict(value: unknown, scope: Scope): Verdict {
  const zone = zoneOf(scope);
  const at = readInstant(value, zone);
  if (at === null) return always(false);
  const day = new Date(at + offsetAt(at, zone));
  const holds = (local: number) => anniversaryOf(day, yearOf(local)) === startOfDay(local);
  return onLocalClock(scope.now, zone, {
    holds,
    next: (local) => {
      // On the day after it the clock may still be set back into it.
      if (holds(local) || holds(local - DAY_MS)) return nextMidnight(local);
      const thisYear = anniversaryOf(day, yearOf(local));
      return thisYear > local ? thisYear : anniversaryOf(day, yearOf(local) + 1);
    },
  });
}

function anniversaryOf(day: Date, year: number): number {
  const inYear = Date.UTC(year, day.getUTCMonth(), day.getUTCDate());
  const rolledOver = new Date(inYear).getUTCMonth() !== day.getUTCMonth();
  return rolledOver ? inYear - DAY_MS : inYear;
}

function yearOf(local: number): number {
  return new Date(local).getUTCFullYear();
}

function timeOfDayMs(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS;
}

function timeOfDayAt(local: number): number {
  return ((local % DAY_MS) + DAY_MS) % DAY_MS;
}

function startOfDay(local: number): number {
  return local - timeOfDayAt(local);
}

function nextMidnight(local: number): number {
  return startOfDay(local) + DAY_MS;
}
