import type { Problem } from './problem.js';
import { problemAt } from './problem-at.js';

const DEEPEST = 40;
const MOST_VALUES = 250_000;
const HOSTILE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What a look at a value as plain JSON found; `readable` is false when nothing more should be read from it. */
export interface Inspection {
  readonly readable: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Makes sure that a value is plain JSON of bounded depth and size, without keys that name object internals.
 * Iterative and linear, so that it can stand before every recursive reader.
 */
export function inspectJson(root: unknown): Inspection {
  const problems: Problem[] = [];
  const pending: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: root, path: [] },
  ];
  for (const { value, path } of pending) {
    if (pending.length > MOST_VALUES)
      return unreadable('too-large', 'This journey is too large to be read.', []);
    if (path.length > DEEPEST)
      return unreadable('too-deep', 'This journey is nested too deeply to be read.', path);
    if (!isJson(value)) {
      problems.push(problemAt(path, 'not-json', `A ${describe(value)} cannot be saved.`));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        const at = [...path, key];
        if (HOSTILE_KEYS.has(key)) {
          problems.push(problemAt(at, 'forbidden-name', `“${key}” cannot be used as a name.`));
        } else {
          pending.push({ value: child, path: at });
        }
      }
    }
  }
  return { readable: true, problems };
}

function unreadable(code: string, message: string, path: readonly string[]): Inspection {
  return { readable: false, problems: [problemAt(path, code, message)] };
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'object') return value === null || Array.isArray(value) || isRecord(value);
  return typeof value === 'string' || typeof value === 'boolean';
}

/** A plain object of any realm: nothing stands behind it but that realm's root. */
function isRecord(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describe(value: unknown): string {
  if (typeof value === 'number') return 'number without a value';
  return typeof value === 'object' ? 'value of this kind' : typeof value;
}
