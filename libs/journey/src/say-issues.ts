import type { z } from 'zod';
import { quote } from './quote.js';

type Issue = z.core.$ZodIssue;

/** One thing that is wrong with a value, in words for people, at a path from the value's root. */
export interface SaidIssue {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/** What a field is called in a sentence; by default its key. */
export type FieldLabel = (path: readonly string[]) => string;

/**
 * Turns zod's issues into sentences a marketer understands. Parse with `{ reportInput: true }`, so that
 * what is missing can be told from what is wrong.
 */
export function sayIssues(issues: readonly Issue[], label: FieldLabel = lastKey): readonly SaidIssue[] {
  return issues.flatMap((issue) => say(issue, label, []));
}

function say(issue: Issue, label: FieldLabel, root: readonly string[]): readonly SaidIssue[] {
  const path = [...root, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-field',
      message: `${quote(key)} is not a field that is known here.`,
    }));
  }
  if (issue.code === 'invalid_key')
    return [{ path, code: 'invalid-name', message: keyMessage(issue, label(path)) }];
  const inner = issue.code === 'invalid_union' ? closest(issue.errors) : undefined;
  if (inner !== undefined) return inner.flatMap((nested) => say(nested, label, path));
  if (issue.input === undefined && issue.code !== 'custom') {
    return [{ path, code: 'missing', message: `${label(path)} is missing.` }];
  }
  return [{ path, code: codeOf(issue), message: `${label(path)} ${complaint(issue)}.` }];
}

/** A rule of our own may bring its name: `params: { code: 'repeated-id' }`. */
function codeOf(issue: Issue): string {
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return typeof own === 'string' ? own : 'invalid-value';
}

/** Of a union's alternatives the one that was nearly met: the fewest issues, none of them at the top. */
function closest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return alternatives
    .filter((issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0))
    .toSorted((a, b) => a.length - b.length)[0];
}

function complaint(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return (
        formats[issue.format] ??
        (issue.message.startsWith('Invalid') ? 'is not written as it should be' : issue.message)
      );
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`;
    case 'custom':
      return issue.message;
    case 'invalid_union':
      if (issue.inclusive !== false && issue.options) return `must be ${oneOf(issue.options)}`;
      return issue.message === 'Invalid input' ? unclear : issue.message;
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return unclear;
  }
}

const unclear = 'is not filled in correctly';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const formats: Readonly<Record<string, string>> = {
  url: 'must be a web address, such as https://example.com',
  email: 'must be an email address',
  date: 'must be a date, such as 2026-11-22',
  datetime: 'must be a date and time, such as 2026-11-22T09:00:00Z',
};

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string')
    return Number(minimum) <= 1 ? 'must not be empty' : `must have at least ${count(minimum, 'character')}`;
  if (origin === 'array')
    return Number(minimum) <= 1
      ? 'must not be empty'
      : `must have at least ${count(minimum, 'entry', 'entries')}`;
  return `must be ${inclusive === false ? 'more than' : 'at least'} ${minimum}`;
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `must have at most ${count(maximum, 'character')}`;
  if (origin === 'array') return `must have at most ${count(maximum, 'entry', 'entries')}`;
  return `must be ${inclusive === false ? 'less than' : 'at most'} ${maximum}`;
}

function count(amount: number | bigint, one: string, many = `${one}s`): string {
  return `${amount} ${Number(amount) === 1 ? one : many}`;
}

function oneOf(values: readonly unknown[]): string {
  const [only, ...others] = values.map(String);
  return others.length === 0 ? String(only) : `one of ${[only, ...others].join(', ')}`;
}

function keyMessage({ issues }: z.core.$ZodIssueInvalidKey, name: string): string {
  return `The name ${name} ${issues[0]?.message ?? 'cannot be used'}.`;
}

function lastKey(path: readonly string[]): string {
  const key = path.at(-1);
  return key === undefined ? 'This' : quote(key);
}
