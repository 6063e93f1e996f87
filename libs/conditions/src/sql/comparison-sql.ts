import type { Comparison } from '../compare.js';
import type { Operand } from '../rule-group.schema.js';
import { fieldSql } from './field-sql.js';
import type { Writing } from './writing.js';
import { known } from './writing.js';

type MatchCase = true | undefined;

/** What a field is compared with, as jsonb. */
export function operandSql(operand: Operand, writing: Writing): string {
  return typeof operand === 'object' ? fieldSql(operand.field, writing) : writing.parameters.json(operand);
}

/** Two values (jsonb) compared. */
export function comparedSql(left: string, is: Comparison, right: string, matchCase?: MatchCase): string {
  if (is === '=') return equalSql(left, right, matchCase);
  if (is === '!=') return `NOT ${equalSql(left, right, matchCase)}`;
  return known(`${numberSql(left)} ${is} ${numberSql(right)}`);
}

/** Whether a number lies between two, both of which belong to it. */
export function betweenSql(value: string, from: string, to: string): string {
  return known(`${numberSql(value)} BETWEEN ${numberSql(from)} AND ${numberSql(to)}`);
}

/** Whether a value equals one of a list (jsonb). */
export function oneOfSql(value: string, list: string, matchCase: MatchCase): string {
  const options = `SELECT ${scalarSql('option.value', matchCase)} FROM jsonb_array_elements(${list}) AS option(value)`;
  return known(`${scalarSql(value, matchCase)} = ANY (ARRAY(${options}))`);
}

/** Whether a text holds another, or a list a value. */
export function containsSql(whole: string, part: string, matchCase: MatchCase): string {
  const inText = known(`strpos(${textSql(whole, matchCase)}, ${textSql(part, matchCase)}) > 0`);
  const equal = `${scalarSql('part.value', matchCase)} = ${scalarSql(part, matchCase)}`;
  return `(${inText} OR EXISTS (SELECT FROM ${itemsSql(whole)} AS part(value) WHERE ${equal}))`;
}

/** Whether a text begins with another. */
export function beginsWithSql(whole: string, start: string, matchCase: MatchCase): string {
  return known(`starts_with(${textSql(whole, matchCase)}, ${textSql(start, matchCase)})`);
}

/** Whether there is a value. */
export function presentSql(value: string): string {
  return known(`jsonb_typeof(${value}) <> 'null'`);
}

/** The items of a list as rows; none when it is no list. */
export function itemsSql(list: string): string {
  return `jsonb_array_elements(condition_list(${list}))`;
}

/** A number as numeric; null when it is none. */
export function numberSql(json: string): string {
  return `condition_number(${json})`;
}

function equalSql(left: string, right: string, matchCase: MatchCase): string {
  return known(`${scalarSql(left, matchCase)} = ${scalarSql(right, matchCase)}`);
}

function scalarSql(json: string, matchCase: MatchCase): string {
  return `condition_scalar(${json}${matchCase ? ', TRUE' : ''})`;
}

function textSql(json: string, matchCase: MatchCase): string {
  return `condition_text(${json}${matchCase ? ', TRUE' : ''})`;
}
