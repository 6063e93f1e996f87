/** A value as it may stand in JSON, whatever is wrong with it: its name, and its text. */
export type HostileValue = readonly [name: string, text: string];

const nested = (open: string, close: string, levels: number) =>
  open.repeat(levels) + '1' + close.repeat(levels);
const keys = (count: number) =>
  `{${Array.from({ length: count }, (_, index) => `"k${index}":${index}`).join(',')}}`;

const kinds: readonly HostileValue[] = [
  ['null', 'null'],
  ['true', 'true'],
  ['false', 'false'],
  ['an empty list', '[]'],
  ['an empty object', '{}'],
  ['a list of everything', '[null,true,0,"",[],{}]'],
  ['a list of objects', '[{"a":1},{"a":{}}]'],
];

const numbers: readonly HostileValue[] = [
  ['zero', '0'],
  ['less than zero', '-0'],
  ['a fraction', '0.1'],
  ['the largest number', '1.7976931348623157e308'],
  ['more than the largest number', '1e999'],
  ['less than the smallest number', '-1e999'],
  ['nearly nothing', '1e-999'],
  ['a number that loses digits', '9007199254740993'],
  ['a number of thirty digits', '123456789012345678901234567890'],
  ['a number of ten thousand digits', '1'.repeat(10_000)],
];

const texts: readonly HostileValue[] = [
  ['no text', '""'],
  ['blanks', String.raw`" \t\n\u00a0\u2028 "`],
  ['U+0000', String.raw`"a\u0000b"`],
  ['half of a pair', String.raw`"\ud83d"`],
  ['the wrong half of a pair', String.raw`"\ude00\ud83d"`],
  ['writing from right to left', String.raw`"\u202eabc\u202c \u0627\u0644"`],
  ['a byte order mark', String.raw`"\ufeffada"`],
  ['a family', '"👩‍👩‍👧‍👦"'],
  ['marks upon marks', `"Z${'\u0351'.repeat(100)}"`],
  ['control characters', String.raw`"\u0001\u001b[31m\u007f\u0085"`],
  ['no characters at all', String.raw`"\uffff\ufffe\ufdd0"`],
  ['256 characters', `"${'x'.repeat(256)}"`],
  ['a thousand letters of three bytes', `"${'€'.repeat(1000)}"`],
  ['40 KB', `"${'x'.repeat(40 * 1024)}"`],
  ['SQL', `"'; DROP TABLE event; --"`],
  ['a template', '"{{ customer.email }}{% raw %}${7*7}"'],
  ['a line of a header', String.raw`"a\r\nSet-Cookie: b"`],
  ['the word null', '"null"'],
  ['JSON in JSON', String.raw`"{\"a\":1}"`],
];

const shapes: readonly HostileValue[] = [
  ['lists in lists', nested('[', ']', 30)],
  ['objects in objects', nested('{"a":', '}', 30)],
  ['a hundred thousand lists in lists', nested('[', ']', 100_000)],
  ['a thousand and one keys', keys(1001)],
  ['a list of five thousand', `[${'0,'.repeat(4999)}0]`],
  ['the key __proto__', '{"__proto__":{"admin":true}}'],
  ['the key __proto__ in disguise', String.raw`{"\u005f_proto__":{"admin":true}}`],
  ['the key constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ['the key prototype', '{"a":[{"prototype":1}]}'],
  ['a key twice', '{"a":1,"a":2}'],
  ['no key', '{"":""}'],
  ['U+0000 in a key', String.raw`{"a\u0000b":1}`],
  ['half of a pair in a key', String.raw`{"\ud83d":1}`],
  ['a key of 10 KB', `{"${'k'.repeat(10 * 1024)}":1}`],
  ['names of methods', '{"toString":1,"hasOwnProperty":2,"valueOf":3,"toJSON":4,"then":5,"length":-1}'],
  ['operators', '{"$ne":null,"$where":"1"}'],
];

const dates: readonly HostileValue[] = [
  ['a day that does not exist', '"2026-02-30T00:00:00Z"'],
  ['a month that does not exist', '"2026-13-01T00:00:00Z"'],
  ['an hour that does not exist', '"2026-01-01T25:00:00Z"'],
  ['the year 0', '"0000-01-01T00:00:00Z"'],
  ['the last year', '"9999-12-31T23:59:59.999-14:00"'],
  ['the end of time', '"+275760-09-13T00:00:00.001Z"'],
  ['before our era', '"-000001-01-01T00:00:00Z"'],
  ['a moment in digits', '1764165600000'],
  ['a day', '"2026-11-22"'],
  ['a zone of thirty hours', '"2026-11-22T00:00:00+30:00"'],
  ['a leap second', '"2016-12-31T23:59:60Z"'],
  ['a thousand fractions of a second', `"2026-11-22T00:00:00.${'9'.repeat(1000)}Z"`],
];

/** Values that somebody may send by mistake or by malice, and some that are odd and right. */
export const hostileValues: readonly HostileValue[] = [...kinds, ...numbers, ...texts, ...shapes, ...dates];
