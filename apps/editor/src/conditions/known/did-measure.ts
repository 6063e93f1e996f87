import { withParts, type KnownDraft, partsOf } from '../known-draft.js';

/** How what was done is counted, or which figure over it is asked for. */
export const measures = {
  atLeast: 'at least',
  atMost: 'at most',
  exactly: 'exactly',
  sum: 'with a sum of',
  min: 'with the smallest',
  max: 'with the largest',
  first: 'with the first',
  last: 'with the last',
} as const;
/** See `measures`. */
export type Measure = keyof typeof measures;

const counts: readonly string[] = ['atLeast', 'atMost', 'exactly'];

/** The measure of a rule on what was done. */
export function measureOf({ operator, value }: KnownDraft): string {
  return operator === 'aggregate' ? String(partsOf(partsOf(value)['aggregate'])['as']) : operator;
}

/** The rule by another measure; which events are meant, and since when, stays. */
export function changeMeasure(rule: KnownDraft, measure: Measure): KnownDraft {
  const parts = partsOf(rule.value);
  if (counts.includes(measure)) {
    const noFigure = { aggregate: undefined, is: undefined, than: undefined };
    return {
      ...rule,
      operator: measure,
      value: withParts(parts, { ...noFigure, count: parts['count'] ?? 1 }),
    };
  }
  const aggregate = { of: partsOf(parts['aggregate'])['of'] ?? '', as: measure };
  const figure = { is: parts['is'] ?? '>=', than: parts['than'] ?? null };
  return {
    ...rule,
    operator: 'aggregate',
    value: withParts(parts, { count: undefined, aggregate, ...figure }),
  };
}
