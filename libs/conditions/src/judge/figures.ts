import type { PastEvent } from '../facts.js';
import { lookUp } from '../look-up.js';
import type { DidRule } from './counted-events.js';

type Aggregate = Extract<DidRule, { operator: 'aggregate' }>['value']['aggregate'];

/**
 * A figure over a property of all events, then of all but the first, of all but the first two, and so on. Sum, smallest
 * and largest are over the numbers among the values; over none of them the figure is not set.
 */
export function figuresOf({ of, as }: Aggregate, events: readonly PastEvent[]): readonly unknown[] {
  const values = events.map(({ properties }) => lookUp(properties, of));
  switch (as) {
    case 'first':
      return values;
    case 'last':
      return values.map(() => values.at(-1));
    case 'sum':
      return fromTheEnd(values, summing());
    case 'min':
      return fromTheEnd(values, (value, least = value) => Math.min(value, least));
    case 'max':
      return fromTheEnd(values, (value, most = value) => Math.max(value, most));
  }
}

function fromTheEnd(
  values: readonly unknown[],
  include: (value: number, figure: number | undefined) => number,
): readonly unknown[] {
  let figure: number | undefined;
  const figures = values.toReversed().map((value) => {
    if (typeof value === 'number') figure = include(value, figure);
    return figure;
  });
  return figures.toReversed();
}

/** Adds without the noise of binary fractions (0.1 + 0.2 is 0.3): what each addition loses is added in the end. */
function summing(): (value: number) => number {
  let sum = 0;
  let lost = 0;
  return (value) => {
    const total = sum + value;
    lost += Math.abs(sum) < Math.abs(value) ? value - total + sum : sum - total + value;
    sum = total;
    return Number.isFinite(sum) ? Number((sum + lost).toPrecision(15)) : sum;
  };
}
