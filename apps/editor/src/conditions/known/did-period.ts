import { partsOf, type Parts } from '../known-draft.js';

/** Since when what was done counts. */
export const periods = {
  ever: 'at any time',
  within: 'within the last',
  date: 'since a date of theirs',
  entry: 'since they entered this journey',
  both: 'within the last, and since',
} as const;
/** See `periods`. */
export type Period = keyof typeof periods;

/** The period of a rule on what was done; a file may ask for both a length and a beginning. */
export function periodOf({ within, since }: Parts): Period {
  if (within !== undefined) return since === undefined ? 'within' : 'both';
  if (since === undefined) return 'ever';
  return since === 'entry' ? 'entry' : 'date';
}

/** What a period changes of the rule's value; a length or a date that was given stays where it still counts. */
export function partsOfPeriod(period: Period, { within, since }: Parts): Parts {
  const date = partsOf(since)['field'] === undefined ? { field: 'customer.' } : since;
  switch (period) {
    case 'ever':
      return { within: undefined, since: undefined };
    case 'within':
      return { within: within ?? 'P30D', since: undefined };
    case 'date':
      return { within: undefined, since: date };
    case 'entry':
      return { within: undefined, since: 'entry' };
    case 'both':
      return { within: within ?? 'P30D', since: since ?? date };
  }
}
