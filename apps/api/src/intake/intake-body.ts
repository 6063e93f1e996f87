/** The body of an intake request, read as JSON whatever its label says: clients mislabel it. */
export type IntakeBody = { readonly kind: 'json'; readonly value: unknown } | BrokenBody;

/** Bytes that are no JSON, or cannot be unpacked. */
export interface BrokenBody {
  readonly kind: 'broken';
  readonly code: 'broken-json' | 'broken-packing';
  readonly reason: string;
  /** Its beginning, for people. */
  readonly text: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const SHOWN_CHARACTERS = 1000;

/** Reads the bytes of a request. */
export function readIntakeBody(bytes: Buffer): IntakeBody {
  try {
    return { kind: 'json', value: JSON.parse(utf8.decode(bytes)) as unknown };
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'The body is not JSON.' : 'The body is not UTF-8.';
    return brokenBody('broken-json', reason, bytes);
  }
}

/** The bytes of a request that cannot be read, and why. */
export function brokenBody(code: BrokenBody['code'], reason: string, bytes: Buffer): BrokenBody {
  return { kind: 'broken', code, reason, text: withoutKey(bytes.toString('utf8', 0, SHOWN_CHARACTERS)) };
}

/** The write key some clients send in the body instead of a header; null when there is none. */
export function writeKeyIn(body: unknown): string | null {
  if (!isIntakeBody(body) || body.kind !== 'json') return null;
  const { value } = body;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'writeKey')) return null;
  const writeKey: unknown = (value as Record<string, unknown>)['writeKey'];
  return typeof writeKey === 'string' ? writeKey : null;
}

function withoutKey(text: string): string {
  return text.replaceAll(/"writeKey"\s*:\s*"[^"]*"?/g, '"writeKey":"…"');
}

function isIntakeBody(body: unknown): body is IntakeBody {
  return typeof body === 'object' && body !== null && 'kind' in body;
}
