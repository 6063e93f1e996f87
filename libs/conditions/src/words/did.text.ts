import type { KnownRule } from '../rule-group.schema.js';
import { eventDetails, type SayGroup } from './event.text.js';
import { fieldName } from './field-name.js';
import { sayComparison, sayLength, sayWithin } from './say.js';

type DidRule = Extract<KnownRule, { field: 'did' }>;
type SequenceRule = Extract<KnownRule, { field: 'sequence' }>;

/** How often something was done: *did Order Completed at least 3 times within the last 30 days*; or a figure over it. */
export function didText(rule: DidRule, sayGroup: SayGroup): string {
  const { event, within, since } = rule.value;
  const period = `${sayWithin(within)}${saySince(since)}${eventDetails(rule.value, sayGroup)}`;
  if (rule.operator === 'aggregate') {
    const { aggregate, is, than } = rule.value;
    const figure = `${figures[aggregate.as]} ${fieldName(`event.${aggregate.of}`)}`;
    return `${figure} ${sayComparison(is, than)} over ${event}${period}`;
  }
  const { count } = rule.value;
  if (count === 0 && rule.operator !== 'atLeast') return `did not do ${event}${period}`;
  const isOnce = count === 1 && rule.operator === 'atLeast';
  return `did ${event}${isOnce ? '' : ` ${amounts[rule.operator]} ${times(count)}`}${period}`;
}

/** One after the other: *did A, then B within 1 hour, without C in between*. */
export function sequenceText({ operator, value }: SequenceRule, sayGroup: SayGroup): string {
  const [first, then] = [value.first, value.then].map(
    (match) => `${match.event}${eventDetails(match, sayGroup, true)}`,
  );
  const { without } = value;
  const between =
    without === undefined
      ? ''
      : `, without ${without.event}${eventDetails(without, sayGroup, true)} in between`;
  const did = operator === 'happened' ? 'did' : 'did not do';
  return `${did} ${first}, then ${then} within ${sayLength(value.within)}${between}`;
}

const figures = {
  sum: 'sum of',
  min: 'smallest',
  max: 'largest',
  first: 'first',
  last: 'last',
} as const;

const amounts = { atLeast: 'at least', atMost: 'at most', exactly: 'exactly' } as const;

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function saySince(since: DidRule['value']['since']): string {
  if (since === undefined) return '';
  return ` since ${since === 'entry' ? 'entry' : fieldName(since.field)}`;
}
