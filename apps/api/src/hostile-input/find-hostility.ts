/** What input may be; what is beyond has no honest use and can hurt what reads it later. */
export interface InputLimits {
  /** Objects and lists inside one another; the outermost counts 1. */
  readonly depth: number;
  /** Keys of one object. */
  readonly keys: number;
}

/** The limits of drafts and events. */
export const inputLimits: InputLimits = { depth: 20, keys: 1000 };

/** Why an input is refused. */
export interface Hostility {
  readonly code: 'reserved-key' | 'too-many-keys' | 'too-deep' | 'unusable-text' | 'unusable-number';
  /** A sentence for people, place included; quotes no value. */
  readonly message: string;
  readonly path: readonly string[];
}

const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The first thing about a parsed JSON value that no event or draft may hold, or null. */
export function findHostility(value: unknown, limits: InputLimits = inputLimits): Hostility | null {
  return search(value, [], limits);
}

function search(value: unknown, path: readonly string[], limits: InputLimits): Hostility | null {
  if (typeof value === 'string') return isStorableText(value) ? null : unusableText(path);
  if (typeof value === 'number') return Number.isFinite(value) ? null : unusableNumber(path);
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= limits.depth) return tooDeep(path, limits);
  return Array.isArray(value) ? searchList(value, path, limits) : searchObject(value, path, limits);
}

function searchList(
  list: readonly unknown[],
  path: readonly string[],
  limits: InputLimits,
): Hostility | null {
  for (const [index, item] of list.entries()) {
    const found = search(item, [...path, String(index)], limits);
    if (found) return found;
  }
  return null;
}

function searchObject(object: object, path: readonly string[], limits: InputLimits): Hostility | null {
  const entries = Object.entries(object);
  if (entries.length > limits.keys) return tooManyKeys(path, limits);
  for (const [key, item] of entries) {
    if (reservedKeys.has(key)) return reservedKey([...path, key], key);
    if (!isStorableText(key)) return unusableText(path);
    const found = search(item, [...path, key], limits);
    if (found) return found;
  }
  return null;
}

/** Whether PostgreSQL can store a text: no U+0000, and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function reservedKey(path: readonly string[], key: string): Hostility {
  return { code: 'reserved-key', path, message: `${place(path)} uses the reserved name "${key}".` };
}

function tooManyKeys(path: readonly string[], { keys }: InputLimits): Hostility {
  return { code: 'too-many-keys', path, message: `${place(path)} has more than ${keys} keys.` };
}

function tooDeep(path: readonly string[], { depth }: InputLimits): Hostility {
  return {
    code: 'too-deep',
    path,
    message: `${place(path.slice(0, 3))} is nested more than ${depth} levels deep.`,
  };
}

function unusableText(path: readonly string[]): Hostility {
  const message = `${place(path)} holds a character that is no text (U+0000 or half of a surrogate pair).`;
  return { code: 'unusable-text', path, message };
}

function unusableNumber(path: readonly string[]): Hostility {
  return { code: 'unusable-number', path, message: `${place(path)} holds a number that is too large.` };
}

function place(path: readonly string[]): string {
  return path.length === 0 ? 'The input' : `"${path.join('.').slice(0, 100)}"`;
}
