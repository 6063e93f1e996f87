/**
 * The value at a path such as `customer.address.city`, by own properties only, so that names of object
 * internals are simply not there. `undefined` when something on the way is missing.
 */
export function lookUp(root: unknown, path: string): unknown {
  let value: unknown = root;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** Says whether a value is missing: absent or null. */
export function isMissing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
