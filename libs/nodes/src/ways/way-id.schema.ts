import { idSchema } from '@sojourn/journey';
import { z } from 'zod';

/** The id of a way out that a marketer names, such as `big-orders`; not one of the reserved ones. */
export function wayIdSchema(reserved: Readonly<Record<string, string>> = {}) {
  return idSchema
    .refine((id) => !Object.hasOwn(reserved, id), {
      error: ({ input }) => `is taken by “${reserved[String(input)] ?? ''}”`,
    })
    .meta({ title: 'Id' });
}

/** What a way out is called on the canvas. */
export const wayTitleSchema = z.string().trim().min(1).max(80);
