import { isPlace } from './field-sql.js';
import type { Writing } from './writing.js';

/**
 * Whether an attribute equals a value, in the form that an index over all attributes serves. Null where there is none:
 * texts are not stored as they are compared, and a number in a path may be a place in a list.
 */
export function containedSql(field: string, value: unknown, { scope, parameters }: Writing): string | null {
  const [root, ...keys] = field.split('.');
  const isAttribute = root === 'customer' && keys.length > 0 && !keys.some(isPlace);
  if (!isAttribute || (typeof value !== 'number' && typeof value !== 'boolean')) return null;
  const attributes = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return `${scope.customer}.attributes @> ${parameters.json(attributes)}`;
}
