import { fieldName, readInstant, sayDate } from '@sojourn/conditions';
import { z } from 'zod';
import { datePath } from '../fields/field-path.js';
import { ordinal } from '../words/ordinal.js';

const kind = { title: 'Kind' };

const fixed = z
  .strictObject({
    kind: z.literal('date').meta(kind),
    date: z
      .string()
      .refine((text) => readInstant(text, 'UTC') !== null, 'must be a date such as 2026-11-25')
      .meta({ title: 'Date', placeholder: '2026-11-25' }),
  })
  .meta({ title: 'A fixed date' });

const ofField = z
  .strictObject({
    kind: z.literal('field').meta(kind),
    field: datePath.meta({ title: 'Field', widget: 'field-path', placeholder: 'customer.renewal' }),
  })
  .meta({ title: 'A date that is known' });

const ofMonth = z
  .strictObject({
    kind: z.literal('day-of-month').meta(kind),
    day: z.number().int().min(1).max(31).meta({
      title: 'Day of the month',
      description: 'In a month that is shorter, its last day.',
    }),
  })
  .meta({ title: 'A day of the month' });

/** A date to wait for: a fixed one, one that a field holds, or the next time a day of the month comes. */
export const awaitedDateSchema = z.discriminatedUnion('kind', [fixed, ofField, ofMonth]);

/** See `awaitedDateSchema`. */
export type AwaitedDate = z.output<typeof awaitedDateSchema>;

/** An awaited date in words: `25 November 2026`, `renewal`, `the 31st of the month`. */
export function awaitedDateText(until: AwaitedDate): string {
  switch (until.kind) {
    case 'date':
      return sayDate(until.date);
    case 'field':
      return fieldName(until.field);
    case 'day-of-month':
      return `the ${ordinal(until.day)} of the month`;
  }
}
