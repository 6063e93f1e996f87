import { durationSchema } from '@sojourn/journey';
import { z } from 'zod';

/** The most characters that a path may have: what journeys and segments listen to is found by an index. */
export const FIELD_PATH_CHARACTERS = 200;

/** A path into the facts. `event.*` is the event being judged, `item.*` one entry of a list. */
export const fieldSchema = z
  .string()
  .regex(
    /^(customer|account|entry|results|event|item)(\.[^.\s][^.]*)*$/,
    'must be a path such as customer.city or entry.total',
  )
  .max(FIELD_PATH_CHARACTERS);

/** Another field in the place of a value. */
export const fieldReferenceSchema = z.strictObject({ field: fieldSchema });

/** A value that a field is compared with. */
export const literalSchema = z.union([z.string(), z.number(), z.boolean()]);

/** A value, or another field. */
export const operandSchema = z.union([literalSchema, fieldReferenceSchema], {
  error: 'must say what the field is compared with',
});

/** The name of a node, of a property. */
export const nameSchema = z.string().trim().min(1).max(200);

/** In conditions a day is 24 hours, so months and years, which have no length of their own, are refused. */
export const lengthSchema = durationSchema.refine(
  (iso) => !/^P[^T]*[YM]/.test(iso),
  'must be in weeks, days or hours: months and years have no fixed length in a condition',
);

/** The key of a segment, a list, a channel, a topic. */
export const keySchema = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be a key: a–z, 0–9 and -');

/** For operators that take no value; editors leave one of these behind. */
export const nothingSchema = z.union([z.null(), z.literal('')]).optional();
