import type { EventMatch, Same } from '../rule-group.schema.js';
import { fieldSql, propertySql } from './field-sql.js';
import type { Writing } from './writing.js';
import { known } from './writing.js';

/** Rows of `event` under an alias: what stands after FROM, and after WHERE. */
export interface Events {
  readonly alias: string;
  readonly from: string;
  readonly where: string;
}

/** The customer’s events that match; `narrower` says what else they must meet. */
export function eventsSql(
  { event, same = [], where }: EventMatch,
  writing: Writing,
  name: string,
  narrower: (alias: string) => readonly string[] = () => [],
): Events {
  const alias = `${name}${writing.depth}`;
  const conditions = [
    `${alias}.customer_id = ${writing.scope.customer}.id`,
    `${alias}.name = ${writing.parameters.text(event)}`,
    ...narrower(alias),
    ...same.map((each) => sameSql(each, alias, writing)),
    ...(where === undefined ? [] : [writing.group(where, inside(alias, writing))]),
  ];
  return { alias, from: `event AS ${alias}`, where: conditions.join(' AND ') };
}

function sameSql({ property, as }: Same, event: string, writing: Writing): string {
  const own = `condition_key(${propertySql(event, property, writing)})`;
  return known(`${own} = condition_key(${fieldSql(as, writing)})`);
}

function inside(event: string, writing: Writing): Writing {
  return { ...writing, event, depth: writing.depth + 1 };
}
