import type { Problem } from './problem.js';
import { problemAt } from './problem-at.js';
import { quote } from './quote.js';

/** How deep a journey may be nested. */
export const DEEPEST = 40;

/** How many characters a journey may have, with the names of its fields. */
export const MOST_CHARACTERS = 2_000_000;

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
  let characters = 0;
  const pending: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: root, path: [] },
  ];
  for (const { value, path } of pending) {
    characters += (path.at(-1)?.length ?? 0) + (typeof value === 'string' ? value.length : 0);
    if (pending.length > MOST_VALUES || characters > MOST_CHARACTERS) return unreadable(tooLarge());
    if (path.length > DEEPEST)
      return unreadable(problemAt(path, 'too-deep', 'This journey is nested too deeply to be read.'));
    if (!isJson(value)) {
      problems.push(problemAt(path, 'not-json', `A ${describe(value)} cannot be saved.`));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        const at = [...path, key];
        if (key === 'length' && !bearsComparing(child)) {
          return unreadable(problemAt(at, 'not-json', '“length” must be something that can be compared.'));
        }
        if (HOSTILE_KEYS.has(key)) {
          problems.push(problemAt(at, 'forbidden-name', `${quote(key)} cannot be used as a name.`));
        } else {
          pending.push({ value: child, path: at });
        }
      }
    }
  }
  return { readable: true, problems };
}

/** The problem of a journey with more in it than a person could have drawn. */
export function tooLarge(): Problem {
  return problemAt([], 'too-large', 'This journey is too large to be read.');
}

function unreadable(problem: Problem): Inspection {
  return { readable: false, problems: [problem] };
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
  if (value === undefined) return 'missing value';
  return typeof value === 'object' ? 'value of this kind' : typeof value;
}

/** Schemas compare whatever is called `length` with a number, be it of a list or not, and a few objects do not bear it. */
function bearsComparing(value: unknown): boolean {
  try {
    Number(value);
    return true;
  } catch {
    return false;
  }
}
