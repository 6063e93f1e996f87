import { defineNodeType } from '@sojourn/engine';
import { eventNameSchema } from '@sojourn/journey';
import { z } from 'zod';
import { filledValue } from '../fields/filled-value.js';

/** The configuration of an event that a journey records. */
export const recordEventConfig = z.strictObject({
  event: eventNameSchema.meta({ title: 'Event', placeholder: 'Discount Offered' }),
  properties: z.record(z.string().min(1).max(100), filledValue).default({}).meta({
    title: 'Properties',
    description:
      'A text that is only a field, such as {{ entry.total }}, keeps its kind of value. Without a value the property is left out.',
  }),
});

/** Records an event of the customer, as if it had arrived. */
export const recordEventType = defineNodeType({
  type: 'record-event',
  version: 1,
  kind: 'control',
  title: 'Record event',
  description:
    'Writes an event into the customer’s history; other journeys may start from it or wait for it.',
  category: 'Data',
  order: 2,
  icon: 'flag',
  config: recordEventConfig,
  defaults: { event: '', properties: {} },
  example: { event: 'Discount Offered', properties: { brand: '{{ entry.brand }}', percent: 10 } },
  outcomes: [{ id: 'next', title: 'Next' }],
  unfinished: 'Record event',
  caption: ({ event }) => `Record ${event}`,
});
