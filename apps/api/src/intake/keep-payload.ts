import { inputLimits } from '../hostile-input/find-hostility.js';

/** The most of a refused event that is kept, in bytes of JSON. */
const KEPT_BYTES = 32 * 1024;
const SHOWN_CHARACTERS = 1000;
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A refused payload as it can be kept and shown: always an object, without the key that came with it, its unusable
 * characters replaced, its reserved keys marked, what is too deep left out, and of what is too large only the
 * beginning.
 */
export function keepPayload(payload: unknown): Readonly<Record<string, unknown>> {
  const clean = sanitize(payload, 1);
  const { writeKey: _secret, ...kept } = isObject(clean) ? clean : { value: clean };
  const json = JSON.stringify(kept);
  const bytes = Buffer.byteLength(json);
  return bytes <= KEPT_BYTES ? kept : { beginning: json.slice(0, SHOWN_CHARACTERS).toWellFormed(), bytes };
}

function sanitize(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return sanitizeText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > inputLimits.depth) return '…';
  if (Array.isArray(value)) return value.map((item) => sanitize(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [sanitizeKey(key), sanitize(item, depth + 1)]),
  );
}

function sanitizeKey(key: string): string {
  return reservedKeys.has(key) ? `(${key})` : sanitizeText(key);
}

function sanitizeText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
