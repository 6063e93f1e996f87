import type { EventMatch, KnownRule } from '../rule-group.schema.js';
import { lengthMs } from '../time/length-ms.js';
import type { Events } from './event-sql.js';
import { eventsSql } from './event-sql.js';
import type { Writing } from './writing.js';

type SequenceRule = Extract<KnownRule, { field: 'sequence' }>;

/** One event, then another within a time, with none of a third kind in between. */
export function sequenceSql({ operator, value }: SequenceRule, writing: Writing): string {
  const first = eventsSql(value.first, writing, 'first');
  const then = eventsSql(value.then, writing, 'then', (event) => [
    isBefore(first.alias, event),
    `${event}.occurred_at <= ${first.alias}.occurred_at + ${writing.parameters.length(lengthMs(value.within))}`,
  ]);
  const between = value.without === undefined ? [] : [noneBetween(value.without, first, then, writing)];
  const where = [first.where, then.where, ...between].join(' AND ');
  const happened = `EXISTS (SELECT FROM ${first.from}, ${then.from} WHERE ${where})`;
  return operator === 'happened' ? happened : `NOT ${happened}`;
}

function noneBetween(match: EventMatch, first: Events, then: Events, writing: Writing): string {
  const { from, where } = eventsSql(match, writing, 'between', (event) => [
    isBefore(first.alias, event),
    isBefore(event, then.alias),
  ]);
  return `NOT EXISTS (SELECT FROM ${from} WHERE ${where})`;
}

/** In the order in which they happened; at the same moment, in which they were received. */
function isBefore(earlier: string, later: string): string {
  return `(${earlier}.occurred_at, ${earlier}.seq) < (${later}.occurred_at, ${later}.seq)`;
}
