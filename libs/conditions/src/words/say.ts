import { durationText, parseDuration, quote } from '@sojourn/journey';
import type { Comparison } from '../compare.js';
import type { Operand } from '../rule-group.schema.js';
import { fieldName } from './field-name.js';

const comparisons: Readonly<Record<Comparison, string>> = {
  '=': 'is',
  '!=': 'is not',
  '>': 'is more than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is at most',
};
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(?:Z|([+-]\d\d:\d\d)))?$/;
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A comparison: *is more than 50*. What is not set is different from everything. */
export function sayComparison(
  is: Comparison,
  operand: Operand,
  { beside, matchCase = false }: { readonly beside?: string; readonly matchCase?: boolean } = {},
): string {
  return `${comparisons[is]} ${say(operand, beside)}${sayAside(is === '!=', matchCase)}`;
}

/** What else holds for a comparison, in brackets: *(or not set)*, *(case matters)*. */
export function sayAside(isOrNotSet: boolean, matchCase: boolean): string {
  const asides = [...(isOrNotSet ? ['or not set'] : []), ...(matchCase ? ['case matters'] : [])];
  return asides.length === 0 ? '' : ` (${asides.join('; ')})`;
}

/**
 * A value, or the name of the field that stands in its place. `beside` is the path of what it is compared with: of two
 * fields of one name the other is *that of the event*.
 */
export function say(operand: Operand, beside?: string): string {
  if (typeof operand === 'object') {
    const name = fieldName(operand.field);
    if (beside === undefined || fieldName(beside) !== name || beside === operand.field) return name;
    const [root = '', node = ''] = operand.field.split('.');
    return `that of ${root === 'results' ? quote(node) : `the ${root}`}`;
  }
  if (typeof operand === 'boolean') return operand ? 'yes' : 'no';
  return operand === '' ? 'empty' : String(operand);
}

/** A date or instant: *25 November 2026*, *25 November 2026 at 09:00 UTC*; what is neither stays as it is. */
export function sayDate(operand: Operand): string {
  const match = typeof operand === 'string' ? DATE.exec(operand) : null;
  if (match === null) return say(operand);
  const [, year = '', month = '', day = '', time, offset] = match;
  const date = `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
  return time === undefined ? date : `${date} at ${time} UTC${offset ?? ''}`;
}

/** A length of time: *3 days*. */
export function sayLength(iso: string): string {
  const duration = parseDuration(iso);
  return duration === null ? iso : durationText(duration);
}

/** A length of time after *the last* or *the next*, where a single unit is not counted: *7 days*, *day*. */
export function sayPeriod(iso: string): string {
  return sayLength(iso).replace(/^1 (\w+)$/, '$1');
}

/** The time before now that counts, with a space before it; nothing when all time does. */
export function sayWithin(length: string | undefined): string {
  return length === undefined ? '' : ` within the last ${sayPeriod(length)}`;
}
