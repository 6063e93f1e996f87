import { weekdaysText } from '@sojourn/conditions';
import { z } from 'zod';
import { timeOfDaySchema } from './time-of-day.schema.js';
import { weekdaysSchema } from './weekdays.schema.js';

/** When a customer may go on: at or between times of day, on weekdays. What is left out does not matter. */
export const allowedTimesSchema = z.strictObject({
  from: timeOfDaySchema.optional().meta({ title: 'Then until', placeholder: '09:00' }),
  to: timeOfDaySchema.optional().meta({
    title: 'Or up to',
    description:
      'Customers who come between the two times go on at once. Without it they wait for the first.',
    placeholder: '18:00',
  }),
  weekdays: weekdaysSchema.optional(),
});

/** See `allowedTimesSchema`. */
export type AllowedTimes = z.output<typeof allowedTimesSchema>;

/** Allowed times in words: `09:00`, `09:00–18:00 on Monday to Friday`. */
export function allowedTimesText({ from, to, weekdays }: AllowedTimes): string {
  const time = to === undefined ? from : `${from ?? ''}–${to}`;
  const days = weekdays === undefined ? undefined : weekdaysText(weekdays, 'or');
  if (time === undefined) return days ?? 'any time';
  return days === undefined ? time : `${time} on ${days}`;
}
