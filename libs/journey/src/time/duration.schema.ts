import { z } from 'zod';
import { durationPattern, parseDuration, roughLengthMs } from './duration.js';

const LONGEST_MS = 10 * 365 * 86_400_000;

/** A length of time in the saved form: ISO 8601 in whole units, such as `P3D`; more than nothing, at most ten years. */
export const durationSchema = z
  .string()
  .regex(durationPattern, { error: ({ input }) => refusalOf(String(input)) })
  .refine((iso) => lengthOf(iso) !== 0, 'must be longer than no time at all')
  .refine((iso) => !(lengthOf(iso) > LONGEST_MS), 'must not be longer than ten years');

/** The form writes what was typed between `P` and a unit; who writes anything else writes JSON by hand. */
function refusalOf(text: string): string {
  return text.startsWith('P')
    ? 'must be a length of time, such as 3 days or 12 hours'
    : 'must be a length of time, such as P3D for 3 days';
}

/** What is no duration is refused by its own rule, and passes those about length. */
function lengthOf(iso: string): number {
  const parsed = parseDuration(iso);
  return parsed === null ? NaN : roughLengthMs(parsed);
}
