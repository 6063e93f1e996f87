import { lookUp } from '../look-up.js';
import type { Writing } from './writing.js';

/** A field as jsonb; SQL's null where the path leads nowhere. What all customers share is a parameter. */
export function fieldSql(path: string, writing: Writing): string {
  const { scope, parameters, event, item } = writing;
  const [root, ...keys] = path.split('.');
  if (root === 'customer') return at(`${scope.customer}.attributes`, keys, writing);
  if (root === 'account') return at(accountSql(scope.customer), keys, writing);
  if (root === 'event' && event !== undefined) return at(`${event}.properties`, keys, writing);
  if (root === 'item' && item !== undefined) return at(`${item}.value`, keys, writing);
  return parameters.json(lookUp({ entry: scope.entry, results: scope.results, event: scope.event }, path));
}

/** The attributes of the account that a customer joined last, with its key; the store loads facts by it, too. */
export function accountSql(customer: string): string {
  return `(SELECT account.attributes || jsonb_build_object('id', account.key)
     FROM account_member AS membership
     JOIN account ON account.workspace_id = membership.workspace_id AND account.key = membership.account_key
    WHERE membership.customer_id = ${customer}.id
    ORDER BY membership.joined_at DESC, membership.account_key
    LIMIT 1)`;
}

/** A property of the event in this row; a path, as inside an attribute. */
export function propertySql(event: string, property: string, writing: Writing): string {
  return at(`${event}.properties`, property.split('.'), writing);
}

// Of PostgreSQL's two ways one never looks into lists, the other also counts from their ends and takes 01 for 1.
function at(json: string, keys: readonly string[], { parameters }: Writing): string {
  return keys.reduce(
    (whole, key) =>
      isPlace(key) ? `${whole} #> ARRAY[${parameters.text(key)}]` : `${whole} -> ${parameters.text(key)}`,
    json,
  );
}

/** Whether a part of a path may be a place in a list: 0, 1, … */
export function isPlace(key: string): boolean {
  return /^(0|[1-9]\d*)$/.test(key);
}

/** The customer's zone, else the scope's. */
export function zoneSql({ scope, parameters }: Writing): string {
  return `condition_zone(${scope.customer}.attributes -> 'timezone', ${parameters.text(scope.zone)})`;
}
