import { lookUp, readInstant } from '@sojourn/conditions';
import type { TriggerContext } from '@sojourn/engine';
import { calendar, localTime, startOfDay } from '../timing/local-time.js';
import { fromDate } from '../timing/reckon.js';
import { firstRecurrence, type RecurringDay } from '../timing/recurring.js';
import { isDay } from '../timing/is-day.js';
import type { DateTriggerConfig } from './date-trigger.config.js';

/** When a customer is due, and the date it follows from, as a local time. */
export interface DueDate {
  readonly at: number;
  readonly day: number;
}

/** The first due date strictly after a moment; undefined when there is none. */
export function dueDate(
  { attribute, repeat, ...reckoning }: DateTriggerConfig,
  after: number,
  { facts, zone }: TriggerContext,
): DueDate | undefined {
  const value = lookUp(facts, attribute);
  const day = localDay(value, zone);
  if (repeat === 'once') {
    const at = fromDate(value, reckoning, zone)?.from;
    return day === undefined || at === undefined || at <= after ? undefined : { at, day };
  }
  const recurring = recurringDay(value, day, repeat);
  const next = recurring && firstRecurrence(recurring, reckoning, zone, after, ({ from }) => from > after);
  return next && { at: next.from, day: next.day };
}

function recurringDay(
  value: unknown,
  day: number | undefined,
  repeat: 'monthly' | 'yearly',
): RecurringDay | undefined {
  if (repeat === 'monthly' && isDayOfMonth(value)) return { day: Number(value) };
  if (day === undefined) return undefined;
  const date = calendar(day);
  return { day: date.day, notBefore: day, ...(repeat === 'yearly' && { month: date.month }) };
}

const DAY_OF_MONTH = /^(0?[1-9]|[12]\d|3[01])$/;

/** Senders hold it as a number, or as the text that was typed into a form. */
function isDayOfMonth(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'string') && DAY_OF_MONTH.test(`${value}`);
}

/** The day that a date or an instant names, as its first local time. */
function localDay(value: unknown, zone: string): number | undefined {
  const read = readInstant(value, isDay(value) ? 'UTC' : zone);
  if (read === null) return undefined;
  return isDay(value) ? read : startOfDay(localTime(read, zone));
}
