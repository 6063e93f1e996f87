import type { FieldRule } from '../rule-group.schema.js';
import { lengthMs } from '../time/length-ms.js';
import {
  beginsWithSql,
  betweenSql,
  comparedSql,
  containsSql,
  itemsSql,
  oneOfSql,
  operandSql,
  presentSql,
} from './comparison-sql.js';
import { containedSql } from './contained-sql.js';
import { fieldSql, zoneSql } from './field-sql.js';
import { instantSql } from './time-sql.js';
import type { Writing } from './writing.js';
import { known } from './writing.js';

type ListRule = Extract<FieldRule, { operator: 'any' | 'every' | 'no' }>;

/** A condition on a field of the facts. */
export function fieldRuleSql(rule: FieldRule, writing: Writing): string {
  const contained = rule.operator === '=' ? containedSql(rule.field, rule.value, writing) : null;
  return contained ?? anyFieldRuleSql(rule, writing);
}

function anyFieldRuleSql(rule: FieldRule, writing: Writing): string {
  const { scope, parameters } = writing;
  const left = fieldSql(rule.field, writing);
  switch (rule.operator) {
    case '=':
    case '!=':
    case '>':
    case '>=':
    case '<':
    case '<=':
      return comparedSql(left, rule.operator, operandSql(rule.value, writing), rule.matchCase);
    case 'contains':
      return containsSql(left, operandSql(rule.value, writing), rule.matchCase);
    case 'beginsWith':
      return beginsWithSql(left, operandSql(rule.value, writing), rule.matchCase);
    case 'in':
      return oneOfSql(left, parameters.json(rule.value), rule.matchCase);
    case 'notIn':
      return `NOT ${oneOfSql(left, parameters.json(rule.value), rule.matchCase)}`;
    case 'between':
      return betweenSql(left, operandSql(rule.value[0], writing), operandSql(rule.value[1], writing));
    case 'notNull':
      return presentSql(left);
    case 'null':
      return `NOT ${presentSql(left)}`;
    case 'before':
    case 'after': {
      const right = instantSql(operandSql(rule.value, writing), writing);
      return known(`${instantSql(left, writing)} ${rule.operator === 'before' ? '<' : '>'} ${right}`);
    }
    case 'withinLast':
      return inRangeSql(left, scope.now - lengthMs(rule.value), scope.now, writing);
    case 'withinNext':
      return inRangeSql(left, scope.now, scope.now + lengthMs(rule.value), writing);
    case 'onThisDay':
      return anniversarySql(left, writing);
    case 'any':
    case 'every':
    case 'no':
      return listSql(rule, left, writing);
  }
}

/** Whether a date lies after one moment and not after another. */
function inRangeSql(json: string, after: number, until: number, writing: Writing): string {
  const { parameters } = writing;
  const range = `tstzrange(${parameters.instant(after)}, ${parameters.instant(until)}, '(]')`;
  return known(`${range} @> ${instantSql(json, writing)}`);
}

function anniversarySql(json: string, writing: Writing): string {
  const now = writing.parameters.instant(writing.scope.now);
  return known(`condition_is_anniversary(${json}, ${zoneSql(writing)}, ${now})`);
}

/** All of a condition holds of one item, of every, of none; of what is no list nothing holds. */
function listSql(rule: ListRule, list: string, writing: Writing): string {
  const item = `item${writing.depth}`;
  const condition = writing.group(rule.value, { ...writing, item, depth: writing.depth + 1 });
  const exists = (where: string) => `EXISTS (SELECT FROM ${itemsSql(list)} AS ${item}(value) WHERE ${where})`;
  if (rule.operator === 'any') return exists(condition);
  const counter = rule.operator === 'every' ? `NOT ${condition}` : condition;
  return `(${known(`jsonb_typeof(${list}) = 'array'`)} AND NOT ${exists(counter)})`;
}
