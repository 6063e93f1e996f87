import canonicalize from 'canonicalize';

/** The one way to write a JSON value (RFC 8785): same value, same text. Throws for what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}
