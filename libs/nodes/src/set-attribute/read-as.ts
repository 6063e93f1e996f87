import { readInstant } from '@sojourn/conditions';
import { sayValue } from '../words/say-value.js';
import type { ValueKind } from './set-attribute.config.js';

const words: Readonly<Record<ValueKind, string>> = {
  text: 'a text',
  number: 'a number',
  'yes-no': 'yes or no',
  date: 'a date',
};
const yes = /^(?:yes|true|1)$/i;
const no = /^(?:no|false|0)$/i;

/** A value read as a kind, or why it cannot be, in words. */
export type ReadValue =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a value that was filled in as a kind; without one it stays as it is. */
export function readAs(value: unknown, as: ValueKind | undefined, zone: string): ReadValue {
  if (as === undefined) return { kind: 'value', value };
  const read = isPlain(value) ? readPlain(String(value).trim(), as, zone) : undefined;
  if (read !== undefined) return { kind: 'value', value: read };
  return { kind: 'unreadable', reason: `${sayValue(value)} cannot be read as ${words[as]}` };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function readPlain(text: string, as: ValueKind, zone: string): unknown {
  switch (as) {
    case 'text':
      return text;
    case 'number':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'yes-no':
      return yes.test(text) ? true : no.test(text) ? false : undefined;
    case 'date':
      return readInstant(text, zone) === null ? undefined : text;
  }
}
