import type { NodeTraits } from '@sojourn/engine';
import { durationSchema } from '@sojourn/journey';
import { after } from '@sojourn/conditions';
import { aboutMs, durationInWords, durationOf } from './duration-of.js';

/** How long something is awaited at most; without it, without an end. */
export const limitSchema = durationSchema.optional().meta({
  title: 'At most',
  description: 'After that the customer leaves by “Not in time”.',
  widget: 'duration',
  placeholder: 'P3D',
});

/** A time limit as the end of a caption: `, up to 3 days`. */
export function upTo(limit: string | undefined): string {
  return limit === undefined ? '' : `, up to ${durationInWords(limit)}`;
}

/** The moment at which a time limit that begins now is over; null = never. */
export function limitFrom(now: number, limit: string | undefined, zone: string): number | null {
  return limit === undefined ? null : after(now, durationOf(limit), zone);
}

/** How long a node rests that goes on as soon as what it awaits is there, and else when its time is over. */
export function restsUpTo(limit: string | undefined, outcome?: string): NonNullable<NodeTraits['rests']> {
  if (limit === undefined) return { min: 0, max: null };
  const max = aboutMs(limit);
  return { min: 0, max, ...(outcome !== undefined && { by: { [outcome]: max } }) };
}
