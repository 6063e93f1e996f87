import { sayDate, weekdaysText } from '@sojourn/conditions';
import { z } from 'zod';
import { timeOfDaySchema } from '../timing/time-of-day.schema.js';
import { weekdaysSchema } from '../timing/weekdays.schema.js';
import { ordinal } from '../words/ordinal.js';

const kind = { title: 'Kind' };
const time = timeOfDaySchema.meta({ title: 'Time of day', placeholder: '09:00' });

/** When something happens by the calendar: once, every day, on days of the week, or on a day of the month. */
export const calendarRuleSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('once').meta(kind),
      date: z.iso.date().meta({ title: 'Date', placeholder: '2026-11-25' }),
      time,
    })
    .meta({ title: 'Once' }),
  z.strictObject({ kind: z.literal('daily').meta(kind), time }).meta({ title: 'Every day' }),
  z
    .strictObject({ kind: z.literal('weekly').meta(kind), weekdays: weekdaysSchema, time })
    .meta({ title: 'On days of the week' }),
  z
    .strictObject({
      kind: z.literal('monthly').meta(kind),
      day: z.number().int().min(1).max(31).meta({
        title: 'Day of the month',
        description: 'In a month that is shorter, its last day.',
      }),
      time,
    })
    .meta({ title: 'On a day of the month' }),
]);

/** See `calendarRuleSchema`. */
export type CalendarRule = z.output<typeof calendarRuleSchema>;

/** A calendar rule in words: `every Monday at 09:00`, `on the 31st of each month at 09:00`. */
export function calendarRuleText(rule: CalendarRule): string {
  return `${daysText(rule)} at ${rule.time}`;
}

function daysText(rule: CalendarRule): string {
  switch (rule.kind) {
    case 'once':
      return `on ${sayDate(rule.date)}`;
    case 'daily':
      return 'every day';
    case 'weekly':
      return `every ${weekdaysText(rule.weekdays, 'and')}`;
    case 'monthly':
      return `on the ${ordinal(rule.day)} of each month`;
  }
}
