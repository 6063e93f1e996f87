import { fieldName, readInstant, say, type Operand } from '@sojourn/conditions';
import { quote } from '@sojourn/journey';
import type { DataKind } from '../check-options.js';

/** Why two things cannot be compared. */
export interface Mismatch {
  /** A sentence without its full stop. */
  readonly message: string;
  /** What makes sense: another value at a path of the rule, and what that is called. */
  readonly instead?: { readonly path: readonly string[]; readonly value: unknown; readonly words: string };
}

/** What a rule compares: a field, or a value. */
export interface Side {
  /** Its place in the rule. */
  readonly path: readonly string[];
  /** What it is called. */
  readonly words: string;
  /** Undefined when that is not known. */
  readonly kind: DataKind | undefined;
  /** Only of a value. */
  readonly value?: string | number | boolean;
}

/** The kind of value that a field holds, as far as that is known. */
export type KindOf = (field: string) => DataKind | undefined;

const kindsInWords: Readonly<Record<DataKind, string>> = {
  text: 'a text',
  number: 'a number',
  'yes-no': 'yes or no',
  date: 'a date',
  list: 'a list',
};

/** The field that a rule is about. */
export function fieldSide(field: string, kindOf: KindOf, path: readonly string[] = ['field']): Side {
  return { path, words: quote(fieldName(field)), kind: kindOf(field) };
}

/** What a rule compares with: one thing, or several. */
export function sidesOf(value: unknown, path: readonly string[], kindOf: KindOf): readonly Side[] {
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, at) => sidesOf(each, [...path, String(at)], kindOf));
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return [{ path, words: quote(say(value)), kind: kindOfValue(value), value }];
  }
  return isReference(value) ? [fieldSide(value.field, kindOf, [...path, 'field'])] : [];
}

/** The first side that is known not to be of a kind. */
export function misfit(sides: readonly Side[], wanted: DataKind): Mismatch | undefined {
  const side = sides.find(({ kind }) => kind !== undefined && !fits(kind, wanted));
  if (side?.kind === undefined) return undefined;
  const { words, kind, path, value } = side;
  const verb = value === undefined ? 'holds' : 'is';
  const message = `${words} ${verb} ${kindsInWords[kind]}, not ${kindsInWords[wanted]}`;
  const meant = value === undefined ? undefined : converted(value, wanted);
  if (meant === undefined) return { message };
  return { message, instead: { path, value: meant, words: `${kindsInWords[wanted]}: ${say(meant)}` } };
}

/** Dates are texts. */
function fits(kind: DataKind, wanted: DataKind): boolean {
  return kind === wanted || (kind === 'date' && wanted === 'text');
}

function kindOfValue(value: string | number | boolean): DataKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes-no';
  return readInstant(value, 'UTC') === null ? 'text' : 'date';
}

function converted(
  value: string | number | boolean,
  wanted: DataKind,
): string | number | boolean | undefined {
  if (wanted === 'text') return String(value);
  if (typeof value !== 'string') return undefined;
  if (wanted === 'yes-no') return yesNo.get(value.trim().toLowerCase());
  const isNumber = wanted === 'number' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
  return isNumber ? Number(value) : undefined;
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

function isReference(value: unknown): value is Exclude<Operand, string | number | boolean> {
  return typeof value === 'object' && value !== null && 'field' in value && typeof value.field === 'string';
}
