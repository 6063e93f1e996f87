import { journeySchema, type Reentry } from '../journey.schema.js';
import { durationText, parseDuration } from '../time/duration.js';
import { quote } from '../quote.js';

/** Puts a value into words; null for what is not told in a sentence, such as what is long or has parts. */
export type SayValue = (value: unknown) => string | null;

const LONGEST = 60;

/** Any short value: `“A”`, `3 days`, `yes`. */
export const sayValue: SayValue = (value) => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > LONGEST || value.includes('\n')) return null;
  const duration = parseDuration(value);
  return duration === null ? quote(value) : durationText(duration);
};

/** A policy of re-entry: `“once for each entry.order_id”`. */
export const sayReentry: SayValue = (value) => {
  const { data } = journeySchema.shape.reentry.safeParse(value);
  return data === undefined ? null : quote(policyText(data));
};

function policyText(reentry: Reentry): string {
  switch (reentry.policy) {
    case 'once':
      return 'once';
    case 'once-per-key':
      return `once for each ${reentry.key}`;
    case 'restart-per-key':
      return `from the start again for the same ${reentry.key}`;
    case 'again-after-exit':
      return 'again after the end';
    case 'again-after':
      return `again ${sayValue(reentry.after) ?? reentry.after} after the last entry`;
    case 'always':
      return 'every time';
  }
}

/** How many customers are let in: `5000 an hour`. */
export const sayPace: SayValue = (value) => {
  const { data } = journeySchema.shape.settings.unwrap().shape.pace.safeParse(value);
  return data === undefined ? null : `${data.perHour} an hour`;
};

/** A share of all, with as many digits as it has: `5%`, `0.049%`. */
export const sayShare: SayValue = (value) =>
  typeof value === 'number' ? `${percentFormat.format(value * 100)}%` : null;

/** One digit less than a number may have, as the last one is off after a multiplication. */
const percentFormat = new Intl.NumberFormat('en', { maximumSignificantDigits: 15, useGrouping: false });
