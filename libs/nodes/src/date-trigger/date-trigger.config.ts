import { fieldName } from '@sojourn/conditions';
import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { attributePath } from '../fields/field-path.js';
import { momentText, offsetSchema } from '../timing/offset.schema.js';
import { timeOfDaySchema } from '../timing/time-of-day.schema.js';
import { entered } from '../triggers/entered.js';

/** The configuration of the date trigger. */
export const dateTriggerConfig = z.strictObject({
  attribute: attributePath.meta({
    title: 'Date of the customer',
    description: 'A date; for every month also a day from 1 to 31.',
    widget: 'field-path',
    placeholder: 'customer.birthday',
  }),
  repeat: z.enum(['once', 'monthly', 'yearly']).default('once').meta({ title: 'How often' }),
  offset: offsetSchema.optional().meta({
    title: 'Before or after it',
    description: 'Counted from the date itself, in short months as well.',
  }),
  time: timeOfDaySchema.default('09:00').meta({
    title: 'Time of day',
    description: 'Where the customer lives.',
  }),
});

/** See `dateTriggerConfig`. */
export type DateTriggerConfig = z.output<typeof dateTriggerConfig>;

/** Lets customers in by a date of theirs. */
export const dateTriggerType = defineNodeType({
  type: 'date',
  version: 1,
  kind: 'trigger',
  title: 'Date',
  description: 'Customers enter by a date of theirs, such as a birthday or a renewal.',
  category: 'Triggers',
  order: 4,
  icon: 'calendar-event',
  config: dateTriggerConfig,
  defaults: { attribute: '', repeat: 'once', time: '09:00' },
  example: {
    attribute: 'customer.renewal',
    repeat: 'yearly',
    offset: { length: 'P7D', direction: 'before' },
    time: '09:00',
  },
  outcomes: entered,
  unfinished: 'By a date of the customer',
  caption: ({ attribute, repeat, offset, time }) =>
    `${often[repeat]} ${momentText(fieldName(attribute), offset, time)}`,
  traits: ({ attribute }) => ({ facts: { paths: [attribute] }, entry: { names: ['date'] } }),
});

const often = { once: 'Once', monthly: 'Every month', yearly: 'Every year' } as const;
