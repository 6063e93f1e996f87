import { zoneSql } from './field-sql.js';
import type { Writing } from './writing.js';

/** A date or an instant (jsonb) as timestamptz; null when it is none. A date is the midnight it begins with. */
export function instantSql(json: string, writing: Writing): string {
  return `condition_instant(${json}, ${zoneSql(writing)})`;
}

/** The local time of now where the customer lives. */
export function localNowSql(writing: Writing): string {
  return `(${writing.parameters.instant(writing.scope.now)} AT TIME ZONE ${zoneSql(writing)})`;
}
