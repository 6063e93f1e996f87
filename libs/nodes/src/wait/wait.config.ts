import { defineNodeType, durationText, parseDuration, roughLengthMs } from '@sojourn/engine';
import { z } from 'zod';

const LONGEST_MS = 10 * 365 * 86_400_000;

const duration = z
  .string()
  .refine((iso) => parseDuration(iso) !== null, 'must be a length of time in whole units, such as 3 days')
  .refine((iso) => lengthOf(iso) !== 0, 'must be longer than no time at all')
  .refine((iso) => !(lengthOf(iso) > LONGEST_MS), 'must not be longer than ten years');

/** The configuration of a wait. */
export const waitConfig = z.strictObject({
  duration: duration.meta({ title: 'Duration', widget: 'duration', placeholder: 'P3D' }),
});

/** Pauses for a duration. */
export const waitType = defineNodeType({
  type: 'wait',
  version: 1,
  kind: 'control',
  title: 'Wait',
  description: 'Waits for some time. A day ends at the same time of day where the customer lives.',
  category: 'Timing',
  icon: 'clock',
  config: waitConfig,
  defaults: { duration: 'P1D' },
  outcomes: [{ id: 'next', title: 'Next' }],
  unfinished: 'Wait',
  caption: ({ duration: iso }) => `Wait ${durationInWords(iso)}`,
});

/** A duration of a sound configuration in words: `3 days`. */
export function durationInWords(iso: string): string {
  const parsed = parseDuration(iso);
  return parsed === null ? iso : durationText(parsed);
}

/** What is no duration is refused by its own rule, and passes those about length. */
function lengthOf(iso: string): number {
  const parsed = parseDuration(iso);
  return parsed === null ? NaN : roughLengthMs(parsed);
}
