import { defineNodeType, type ConfigProblem } from '@sojourn/engine';
import { durationSchema } from '@sojourn/journey';
import { z } from 'zod';
import { aboutMs, durationInWords } from '../timing/duration-of.js';
import { allowedTimesSchema, allowedTimesText } from '../timing/allowed-times.schema.js';

const EIGHT_DAYS_MS = 8 * 86_400_000;

/** The configuration of a wait. */
export const waitConfig = z.strictObject({
  duration: durationSchema.meta({ title: 'Duration', widget: 'duration', placeholder: 'P3D' }),
  then: allowedTimesSchema.optional().meta({
    title: 'Then until',
    description: 'The next time of day or weekday at which the customer may go on.',
  }),
});

/** See `waitConfig`. */
export type WaitConfig = z.output<typeof waitConfig>;

/** Pauses for a duration, and then until the next allowed time. */
export const waitType = defineNodeType({
  type: 'wait',
  version: 1,
  kind: 'control',
  title: 'Wait',
  description: 'Waits for some time. A day ends at the same time of day where the customer lives.',
  category: 'Timing',
  order: 1,
  icon: 'clock',
  config: waitConfig,
  defaults: { duration: 'P1D' },
  example: { duration: 'P3D', then: { from: '09:00', to: '18:00', weekdays: [1, 2, 3, 4, 5] } },
  outcomes: [{ id: 'next', title: 'Next' }],
  also: ({ then }) => (then === undefined ? [] : timesProblems(then)),
  unfinished: 'Wait',
  caption: (config) => `Wait ${waitText(config)}`,
  traits: ({ duration, then }) => {
    const min = aboutMs(duration);
    return { rests: { min, max: then === undefined ? min : min + EIGHT_DAYS_MS } };
  },
});

/** What is waited for in words: `3 days, then until 09:00`. */
export function waitText({ duration, then }: WaitConfig): string {
  const length = durationInWords(duration);
  return then === undefined ? length : `${length}, then until ${allowedTimesText(then)}`;
}

function timesProblems({ from, to, weekdays }: NonNullable<WaitConfig['then']>): readonly ConfigProblem[] {
  if (from === undefined && weekdays === undefined) {
    return [problem('no-time', 'Say until which time of day or weekday, or leave it out.', [])];
  }
  if (to === undefined) return [];
  if (from === undefined) return [problem('no-time', 'Say from which time of day on.', ['from'])];
  return to > from
    ? []
    : [problem('no-time', 'The second time of day must be later than the first.', ['to'])];
}

function problem(code: string, message: string, path: readonly string[]): ConfigProblem {
  return { code, message, severity: 'error', path: ['then', ...path] };
}
