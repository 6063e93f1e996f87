import { calendar } from './local-time.js';
import { backToDay, fromDay, type Moment, type Reckoning } from './reckon.js';

/** A day that comes again every month, or (with a month) every year; past a month's end it is that month's last day. */
export interface RecurringDay {
  readonly day: number;
  readonly month?: number;
  /** A local time: it does not come before this day. */
  readonly notBefore?: number;
}

/** One of the days of a recurring day, a local time, and the moment that follows from it. */
export interface Recurrence extends Moment {
  readonly day: number;
}

/** The first recurrence whose moment passes the test; those around `near` are looked at. */
export function firstRecurrence(
  { day, month, notBefore = -Infinity }: RecurringDay,
  reckoning: Reckoning,
  zone: string,
  near: number,
  passes: (moment: Moment) => boolean,
): Recurrence | undefined {
  const around = calendar(Math.max(backToDay(near, reckoning, zone), notBefore));
  const start = month === undefined ? around.startOf('month') : around.startOf('year').set({ month });
  const unit = month === undefined ? 'months' : 'years';
  return [-1, 0, 1, 2]
    .map((step) => start.plus({ [unit]: step }))
    .map((first) => first.set({ day: Math.min(day, first.daysInMonth ?? day) }).toMillis())
    .filter((local) => local >= notBefore)
    .map((local) => ({ day: local, ...fromDay(local, reckoning, zone) }))
    .find(passes);
}
