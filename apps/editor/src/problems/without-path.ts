/** A copy of a JSON value without what stands at a path; the same value when nothing stands there. */
export function withoutPath<Value>(value: Value, path: readonly string[]): Value {
  return take(value, path) as Value;
}

function take(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
    return value;
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_item, index) => String(index) !== key)
      : value.map((item: unknown, index) => (String(index) === key ? take(item, rest) : item));
  }
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...value, [key]: take(inner, rest) };
}
