import type { KnownRule } from '../rule-group.schema.js';
import { lengthMs } from '../time/length-ms.js';
import { comparedSql, numberSql, operandSql } from './comparison-sql.js';
import type { Events } from './event-sql.js';
import { eventsSql } from './event-sql.js';
import { fieldSql, propertySql } from './field-sql.js';
import { instantSql } from './time-sql.js';
import type { Writing } from './writing.js';

type DidRule = Extract<KnownRule, { field: 'did' }>;
type CountRule = Exclude<DidRule, { operator: 'aggregate' }>;
type Aggregate = Extract<DidRule, { operator: 'aggregate' }>['value']['aggregate'];

/** How often the customer did something, or a figure over it. */
export function didSql(rule: DidRule, writing: Writing): string {
  const events = eventsSql(rule.value, writing, 'event', (event) => [
    ...withinSql(event, rule.value, writing),
    ...sinceSql(event, rule.value, writing),
  ]);
  if (rule.operator !== 'aggregate') return countSql(rule, events, writing);
  const { aggregate, is, than } = rule.value;
  return comparedSql(figureSql(aggregate, events, writing), is, operandSql(than, writing));
}

function withinSql(event: string, { within }: DidRule['value'], { scope, parameters }: Writing): string[] {
  if (within === undefined) return [];
  return [`${event}.occurred_at > ${parameters.instant(scope.now - lengthMs(within))}`];
}

// Without an enrollment, or a date, there is nothing since when to count, so nothing counts: `>= NULL` is not true.
function sinceSql(event: string, { since }: DidRule['value'], writing: Writing): string[] {
  if (since === undefined) return [];
  const start = since === 'entry' ? entrySql(writing) : instantSql(fieldSql(since.field, writing), writing);
  return [`${event}.occurred_at >= ${start}`];
}

function entrySql({ scope, parameters }: Writing): string {
  return scope.enteredAt === undefined ? 'NULL' : parameters.instant(scope.enteredAt);
}

function countSql({ operator, value: { count } }: CountRule, events: Events, writing: Writing): string {
  switch (operator) {
    case 'atLeast':
      return atLeastSql(count, events, writing);
    case 'atMost':
      return `NOT ${atLeastSql(count + 1, events, writing)}`;
    case 'exactly':
      return isCountSql(count, count + 1, events, writing);
  }
}

function atLeastSql(count: number, events: Events, writing: Writing): string {
  if (count === 1) return `EXISTS (SELECT FROM ${events.from} WHERE ${events.where})`;
  return isCountSql(count, count, events, writing);
}

/** Whether there are so many, counted no further than a limit. */
function isCountSql(count: number, limit: number, { from, where }: Events, { parameters }: Writing): string {
  const counted = `SELECT FROM ${from} WHERE ${where} LIMIT ${parameters.typed(limit, 'bigint')}`;
  return `(SELECT count(*) = ${parameters.typed(count, 'bigint')} FROM (${counted}) AS counted)`;
}

function figureSql({ of, as }: Aggregate, { alias, from, where }: Events, writing: Writing): string {
  const property = propertySql(alias, of, writing);
  switch (as) {
    case 'sum':
      return `(SELECT to_jsonb(condition_round(sum(${numberSql(property)}))) FROM ${from} WHERE ${where})`;
    case 'min':
    case 'max':
      return `(SELECT to_jsonb(${as}(${numberSql(property)})) FROM ${from} WHERE ${where})`;
    case 'first':
      return `(SELECT ${property} FROM ${from} WHERE ${where} ORDER BY ${byTime(alias, 'ASC')} LIMIT 1)`;
    case 'last':
      return `(SELECT ${property} FROM ${from} WHERE ${where} ORDER BY ${byTime(alias, 'DESC')} LIMIT 1)`;
  }
}

function byTime(event: string, direction: 'ASC' | 'DESC'): string {
  return `${event}.occurred_at ${direction}, ${event}.seq ${direction}`;
}
