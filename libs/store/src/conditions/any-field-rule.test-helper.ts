import { readInstant } from '@sojourn/conditions';
import fc from 'fast-check';
import { anyDate, anyNumber, anyText } from './odd-values.test-helper.js';
import { lengths, names } from './vocabulary.test-helper.js';

/** Something that the schema has yet to take for a rule, or for a part of one. */
export type Draft = fc.Arbitrary<unknown>;

/** What conditions at one place are mostly about. */
export type Subject = 'customer' | 'event' | 'item';

/** Any length of time that a condition may name. */
export const anyLength = fc.constantFrom(...Object.keys(lengths));

// A condition's own words may even hold what PostgreSQL cannot.
const text = mostly(anyText, fc.constantFrom('a\0b', 'a\ud800b', 'Ber\0'));

/** Any value in a condition. */
export const anyLiteral = fc.oneof(text, anyNumber, fc.boolean());

/** Any condition on a field, but for those on the items of a list. */
export function anyFieldRule(now: number, subject: Subject): Draft {
  const texts = pathTo(subject, 'city', 'city', 'tags.0');
  const numbers = pathTo(subject, 'age', 'age', 'cart_id');
  const dates = pathTo(subject, 'day');
  const fields = anyPath(subject);
  const number = orField(anyNumber, numbers);
  const realDate = anyDate(now).filter((date) => readInstant(date, 'UTC') !== null);
  const matchCase = maybe(fc.constant(true));
  const nothing = fc.constant(undefined);
  return fc.oneof(
    rule(texts, ['=', '!=', 'contains', 'beginsWith'], orField(text, texts), { matchCase }),
    rule(pathTo(subject, 'tags'), ['contains'], orField(text, texts), { matchCase }),
    rule(numbers, ['=', '!=', '>', '>=', '<', '<='], number),
    rule(numbers, ['between'], fc.tuple(number, number)),
    rule(fields, ['=', '!=', '>', 'contains', 'beginsWith'], orField(anyLiteral, fields), { matchCase }),
    rule(texts, ['in', 'notIn'], fc.array(anyLiteral, { minLength: 1, maxLength: 6 }), { matchCase }),
    rule(fields, ['null', 'notNull'], nothing),
    rule(dates, ['before', 'after'], orField(realDate, dates)),
    rule(dates, ['withinLast', 'withinNext'], anyLength),
    rule(dates, ['onThisDay'], nothing),
  );
}

/** Any condition on the items of a list. */
export function anyListRule(subject: Subject, about: Draft): Draft {
  return rule(pathTo(subject, 'tags', 'items', 'items'), ['any', 'every', 'no'], about);
}

/** A path to anything. */
export function anyPath(subject: Subject): fc.Arbitrary<string> {
  return pathTo(subject, 'city', 'age', 'day', 'tags', 'items', 'address');
}

/** A path to what is likely to be there under one of these names; now and then under another, or somewhere else. */
function pathTo(subject: Subject, ...likely: readonly string[]): fc.Arbitrary<string> {
  const elsewhere = fc.constantFrom('customer', 'account', 'entry', 'event', 'item', 'results.welcome');
  const own = subject === 'customer' ? fc.constantFrom(subject, subject, 'account') : fc.constant(subject);
  const root = mostly(own, elsewhere);
  const name = mostly(fc.constantFrom(...likely), fc.constantFrom(...names));
  const part = fc.constantFrom('address', 'items.0', 'tags');
  return fc
    .oneof(
      { weight: 12, arbitrary: fc.tuple(root, name) },
      { weight: 2, arbitrary: fc.tuple(root, part, name) },
      { weight: subject === 'item' ? 6 : 1, arbitrary: fc.tuple(root) },
    )
    .map((path) => path.join('.'));
}

/** A rule of these parts. */
export function rule(
  field: string | fc.Arbitrary<string>,
  operators: readonly string[],
  value: Draft,
  more: Readonly<Record<string, Draft>> = {},
): Draft {
  return fc.record({
    field: typeof field === 'string' ? fc.constant(field) : field,
    operator: fc.constantFrom(...operators),
    value,
    ...more,
  });
}

/** A literal, or the name of a field in its place. */
export function orField(literals: Draft, paths: fc.Arbitrary<string>): Draft {
  return fc.oneof({ weight: 3, arbitrary: literals }, { weight: 1, arbitrary: fc.record({ field: paths }) });
}

/** Left out in two of three cases. */
export function maybe(arbitrary: Draft): Draft {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** The first in nine of ten cases. */
export function mostly<T, U>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: seldom });
}
