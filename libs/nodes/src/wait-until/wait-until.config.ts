import { defineNodeType, type Config, type NodeTraits } from '@sojourn/engine';
import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';
import { aboutMs } from '../timing/duration-of.js';
import { EVENTUALLY_MS } from '../timing/eventually.js';
import { momentText, offsetSchema } from '../timing/offset.schema.js';
import { fromDate } from '../timing/reckon.js';
import { timeOfDaySchema } from '../timing/time-of-day.schema.js';
import { awaitedDateSchema, awaitedDateText } from './awaited-date.schema.js';

/** The way out for whom the date is past, or not known. */
export const MISSED = 'missed';

const MONTH_MS = 31 * 86_400_000;
/** Where a day ends last. */
const LAST_ZONE = 'Etc/GMT+12';

/** The configuration of a wait for a date. */
export const waitUntilConfig = z.strictObject({
  until: awaitedDateSchema.meta({ title: 'Date' }),
  offset: offsetSchema.optional().meta({ title: 'Before or after it' }),
  time: timeOfDaySchema.optional().meta({
    title: 'Time of day',
    description:
      'On the clock where the customer lives. If you leave it out, a date without a time means the whole day.',
    placeholder: '09:00',
  }),
  past: z.enum(['missed', 'go-on']).default('missed').meta({
    title: 'If it is past',
    description: 'Leave by “Missed”, or go on at once.',
  }),
});

/** See `waitUntilConfig`. */
export type WaitUntilConfig = z.output<typeof waitUntilConfig>;

/** Waits for a date, before or after it. */
export const waitUntilType = defineNodeType({
  type: 'wait-until',
  version: 1,
  kind: 'control',
  title: 'Wait until',
  description: 'Waits for a date: a fixed one, one of the customer’s, or a day of the month.',
  category: 'Timing',
  order: 2,
  icon: 'calendar-event',
  config: waitUntilConfig,
  defaults: { until: { kind: 'field', field: '' }, past: 'missed' },
  example: {
    until: { kind: 'field', field: 'customer.renewal' },
    offset: { length: 'P7D', direction: 'before' },
    past: 'missed',
  },
  outcomes: outcomesOf,
  warnsUndrawn: [MISSED],
  unfinished: 'Wait until …',
  caption: (config) => `Wait until ${waitUntilText(config)}`,
  traits: traitsOf,
});

/** What is waited for in words: `7 days before renewal at 09:00`. */
export function waitUntilText({ until, offset, time }: WaitUntilConfig): string {
  return momentText(awaitedDateText(until), offset, time);
}

/** A day of the month always comes again, and a fixed date is never unknown. */
function outcomesOf({ until, past }: Config): readonly Outcome[] {
  const read = awaitedDateSchema.safeParse(until);
  const kind = read.success ? read.data.kind : 'field';
  const isMissable = kind === 'field' || (kind === 'date' && past !== 'go-on');
  return [{ id: 'next', title: 'Next' }, ...(isMissable ? [{ id: MISSED, title: 'Missed' }] : [])];
}

function traitsOf({ until, offset, time }: WaitUntilConfig): NodeTraits {
  const shiftMs = offset === undefined ? 0 : aboutMs(offset.length);
  // A day of the month comes strictly after the moment asked for; any other date may be past.
  const min = until.kind === 'day-of-month' ? 1 : 0;
  const rests = { min, max: until.kind === 'day-of-month' ? MONTH_MS : EVENTUALLY_MS + shiftMs };
  switch (until.kind) {
    case 'day-of-month':
      return { rests };
    case 'field':
      return { rests, facts: { paths: [until.field] } };
    case 'date': {
      const moment = fromDate(until.date, { offset, time }, LAST_ZONE);
      return { rests, ...(moment && { dates: [{ path: ['until', 'date'], at: moment.to - 1 }] }) };
    }
  }
}
