import { z } from 'zod';
import { readInstant } from '../time/read-instant.js';
import { chosenUnion } from './chosen-union.js';
import {
  fieldReferenceSchema,
  fieldSchema,
  lengthSchema,
  literalSchema,
  nothingSchema,
  operandSchema,
} from './parts.schema.js';

/** Texts are compared without regard to case unless this is asked for. */
const matchCase = z.literal(true).optional();

/** Two values compared; the second may be another field. */
export const comparisonSchema = z.strictObject({
  field: fieldSchema,
  operator: z.enum(['=', '!=', '>', '>=', '<', '<=', 'contains', 'beginsWith']),
  value: operandSchema,
  matchCase,
});

/** Whether a value is one of these. */
export const membershipSchema = z.strictObject({
  field: fieldSchema,
  operator: z.enum(['in', 'notIn']),
  value: z.array(literalSchema).min(1),
  matchCase,
});

/** Whether a number lies in an interval; both ends belong to it. */
export const betweenSchema = z.strictObject({
  field: fieldSchema,
  operator: z.literal('between'),
  value: z.tuple([operandSchema, operandSchema]),
});

/** Whether there is a value at all. */
export const presenceSchema = z.strictObject({
  field: fieldSchema,
  operator: z.enum(['notNull', 'null']),
  value: nothingSchema,
});

const dateText = z
  .string()
  .refine(
    (text) => readInstant(text, 'UTC') !== null,
    'must be a date such as 2026-11-25, or a field that holds one',
  );

/** A date or instant against another: `2026-11-25`, `2026-11-25T09:00:00Z`, or a field that holds one. */
export const dateComparisonSchema = z.strictObject({
  field: fieldSchema,
  operator: z.enum(['before', 'after']),
  value: chosenUnion(dateText, fieldReferenceSchema, (value) => typeof value === 'object' && value !== null),
});

/** How far a date lies from now: in (now − length, now], or in (now, now + length]. */
export const nearnessSchema = z.strictObject({
  field: fieldSchema,
  operator: z.enum(['withinLast', 'withinNext']),
  value: lengthSchema,
});

/** Month and day of the field are today's where the customer lives; 29 February is 28 February in other years. */
export const anniversarySchema = z.strictObject({
  field: fieldSchema,
  operator: z.literal('onThisDay'),
  value: nothingSchema,
});
