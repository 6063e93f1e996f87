import { z } from 'zod';
import { messageReactions } from '../facts.js';
import { keySchema, lengthSchema, nameSchema } from './parts.schema.js';

/** What became of a message: of one node of this enrollment, or (no node) of any message to the customer. */
export const messageRuleSchema = z
  .strictObject({
    field: z.literal('message'),
    operator: z.enum(messageReactions),
    value: z.strictObject({
      node: nameSchema.optional(),
      /** Only with `clicked`: the address of the link, as it was sent. */
      link: nameSchema.optional(),
      within: lengthSchema.optional(),
    }),
  })
  .refine(({ operator, value }) => operator === 'clicked' || value.link === undefined, {
    path: ['value', 'link'],
    error: 'can only be asked about with “clicked”',
  });

/** Nothing done for this long, and known for at least as long. */
export const inactiveSchema = z.strictObject({
  field: z.literal('inactive'),
  operator: z.literal('for'),
  value: lengthSchema,
});

/** In or not in a segment, on or not on a list. */
export const belongsSchema = z.strictObject({
  field: z.enum(['segment', 'list']),
  operator: z.enum(['in', 'notIn']),
  value: keySchema,
});

/** What the customer said last about a channel: about the topic, else in general. */
export const consentSchema = z.strictObject({
  field: z.literal('consent'),
  operator: z.enum(['granted', 'denied', 'unknown']),
  value: z.strictObject({ channel: keySchema, topic: keySchema.optional() }),
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30');

/** The local time, from the first to before the second; over midnight when the second is not later, equal = always. */
export const timeOfDaySchema = z.strictObject({
  field: z.literal('now'),
  operator: z.literal('timeBetween'),
  value: z.tuple([timeOfDay, timeOfDay]),
});

/** The local weekday: 1 = Monday … 7 = Sunday. */
export const weekdaySchema = z.strictObject({
  field: z.literal('now'),
  operator: z.literal('weekday'),
  value: z.array(z.number().int().min(1).max(7)).min(1).max(7),
});
