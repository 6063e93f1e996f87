import { z } from 'zod';

/** Days of the week: 1 = Monday … 7 = Sunday. */
export const weekdaysSchema = z
  .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
  .min(1)
  .max(7)
  .meta({ title: 'Weekdays', description: '1 is Monday, 7 is Sunday.', uniqueItems: true });
