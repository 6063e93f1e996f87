import type { KnownRule } from '../rule-group.schema.js';
import { lengthMs } from '../time/length-ms.js';
import { didSql } from './did-sql.js';
import { messageSql } from './message-sql.js';
import { sequenceSql } from './sequence-sql.js';
import { localNowSql } from './time-sql.js';
import type { Writing } from './writing.js';

type RuleOn<Field extends KnownRule['field']> = Extract<KnownRule, { field: Field }>;

/** A condition on what the customer did and is, beyond the fields. */
export function knownRuleSql(rule: KnownRule, writing: Writing): string {
  switch (rule.field) {
    case 'did':
      return didSql(rule, writing);
    case 'sequence':
      return sequenceSql(rule, writing);
    case 'message':
      return messageSql(rule, writing);
    case 'inactive':
      return inactiveSql(rule, writing);
    case 'segment':
    case 'list':
      return belongsSql(rule, writing);
    case 'consent':
      return consentSql(rule, writing);
    case 'now':
      return rule.operator === 'weekday' ? weekdaySql(rule, writing) : timeOfDaySql(rule, writing);
  }
}

function inactiveSql({ value }: RuleOn<'inactive'>, { scope, parameters }: Writing): string {
  const { customer, now } = scope;
  const since = parameters.instant(now - lengthMs(value));
  return `(${customer}.created_at <= ${since} AND coalesce(${customer}.last_activity_at <= ${since}, TRUE))`;
}

function belongsSql({ field, operator, value }: RuleOn<'segment' | 'list'>, writing: Writing): string {
  const { customer } = writing.scope;
  const conditions = [
    `member.workspace_id = ${customer}.workspace_id`,
    `member.${field}_key = ${writing.parameters.text(value)}`,
    `member.customer_id = ${customer}.id`,
  ];
  const belongs = `EXISTS (SELECT FROM ${field}_member AS member WHERE ${conditions.join(' AND ')})`;
  return operator === 'in' ? belongs : `NOT ${belongs}`;
}

/** The latest word about the topic counts, without one the latest about the channel in general. */
function consentSql({ operator, value }: RuleOn<'consent'>, { scope, parameters }: Writing): string {
  const { channel, topic } = value;
  const conditions = [
    `consent.customer_id = ${scope.customer}.id`,
    `consent.channel = ${parameters.text(channel)}`,
    topic === undefined
      ? 'consent.topic IS NULL'
      : `(consent.topic = ${parameters.text(topic)} OR consent.topic IS NULL)`,
  ];
  const state = `SELECT consent.state FROM consent WHERE ${conditions.join(' AND ')}`;
  const latest = 'ORDER BY consent.topic IS NULL, consent.at DESC, consent.id DESC LIMIT 1';
  return `(coalesce((${state} ${latest}), 'unknown') = ${parameters.text(operator)})`;
}

/** The local time from the first to before the second, perhaps over midnight; twice the same means always. */
function timeOfDaySql(
  { value: [from, to] }: Extract<KnownRule, { operator: 'timeBetween' }>,
  writing: Writing,
) {
  if (from === to) return 'TRUE';
  const { parameters } = writing;
  const time = `${localNowSql(writing)}::time`;
  return `(${time} >= ${parameters.typed(from, 'time')} ${from < to ? 'AND' : 'OR'} ${time} < ${parameters.typed(to, 'time')})`;
}

function weekdaySql({ value }: Extract<KnownRule, { operator: 'weekday' }>, writing: Writing): string {
  return `(extract(isodow FROM ${localNowSql(writing)}) = ANY (${writing.parameters.typed(value, 'int[]')}))`;
}
