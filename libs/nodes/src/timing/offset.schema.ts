import { durationSchema } from '@sojourn/journey';
import { z } from 'zod';
import { durationInWords } from './duration-of.js';

/** How far before or after a date something is meant. */
export const offsetSchema = z.strictObject({
  length: durationSchema.meta({ title: 'Offset', widget: 'duration', placeholder: 'P7D' }),
  direction: z.enum(['before', 'after']).meta({ title: 'Before or after' }),
});

/** See `offsetSchema`. */
export type Offset = z.output<typeof offsetSchema>;

/** A date with its offset and time of day in words: `7 days before renewal at 09:00`. */
export function momentText(date: string, offset: Offset | undefined, time: string | undefined): string {
  const moved = offset === undefined ? date : `${durationInWords(offset.length)} ${offset.direction} ${date}`;
  return time === undefined ? moved : `${moved} at ${time}`;
}
