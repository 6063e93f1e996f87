import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

/** A request that is wrong as a whole: what is wrong, its bytes, and headers that it has. */
export type HostileRequest = readonly [
  name: string,
  bytes: string | Buffer,
  headers?: Readonly<Record<string, string>>,
];

const right = '{"userId":"ada","event":"Came","groupId":"acme","previousId":"eve","batch":[]}';
const utf16 = Buffer.from(`\ufeff${right}`, 'utf16le');
const MEGABYTE = 1024 * 1024;

/** The largest batch, and a context of so many numbers for each of its events. */
function sharing(count: number): string {
  const events = Array.from({ length: 2500 }, () => '{"type":"track","userId":"ada","event":"x"}');
  return `{"context":{"a":[${'1,'.repeat(count - 1)}1]},"batch":[${events.join(',')}]}`;
}

const broken: readonly HostileRequest[] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['a word', 'event'],
  ['half of it', right.slice(0, 40)],
  ['a comma at the end', '{"userId":"ada",}'],
  ['a comment', '{/* who */"userId":"ada"}'],
  ['single quotes', "{'userId':'ada'}"],
  ['keys without quotes', '{userId:"ada"}'],
  ['NaN', '{"userId":NaN}'],
  ['undefined', 'undefined'],
  ['a number with a plus', '{"userId":+1}'],
  ['an octal number', '{"userId":007}'],
  ['two of it', right + right],
  ['a line break in a text', '{"userId":"a\nb"}'],
  ['a wrong escape', String.raw`{"userId":"\x41"}`],
  ['half of an escape', String.raw`{"userId":"\u12"}`],
  ['a form', 'userId=ada&event=Came'],
  ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['lists without end', '['.repeat(200_000)],
  ['objects without end', '{"a":'.repeat(80_000)],
];

const bytes: readonly HostileRequest[] = [
  ['a byte order mark', Buffer.from(`\ufeff${right}`)],
  ['UTF-16', utf16],
  ['UTF-16, the other way round', Buffer.from(utf16).swap16()],
  ['Latin 1', Buffer.from('{"userId":"J\u00fcrgen"}', 'latin1')],
  ['a byte of no text', Buffer.from([0x7b, 0xff, 0x7d])],
  ['overlong UTF-8', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
  ['a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ['bytes 0 to 255', Buffer.from(Array.from({ length: 256 }, (_, index) => index))],
  ['a megabyte of nothing', Buffer.alloc(MEGABYTE)],
];

const packed: readonly HostileRequest[] = [
  ['no gzip, though it says so', right, { 'content-encoding': 'gzip' }],
  ['half of a gzip', gzipSync(right).subarray(0, 30), { 'content-encoding': 'gzip' }],
  ['half of a gzip that does not say so', gzipSync(right).subarray(0, 30)],
  ['gzip in gzip', gzipSync(gzipSync(right)), { 'content-encoding': 'gzip' }],
  ['deflate', deflateSync(right), { 'content-encoding': 'deflate' }],
  ['gzip that says it is deflate', gzipSync(right), { 'content-encoding': 'deflate' }],
  ['Brotli', brotliCompressSync(right), { 'content-encoding': 'br' }],
  ['an unknown packing', right, { 'content-encoding': 'snappy' }],
  ['a bomb', gzipSync(Buffer.alloc(50 * MEGABYTE)), { 'content-encoding': 'gzip' }],
  ['a bomb that does not say so', gzipSync(Buffer.alloc(50 * MEGABYTE))],
];

const labels: readonly HostileRequest[] = [
  ['an unknown character set', right, { 'content-type': 'application/json; charset=klingon' }],
  ['a label that is none', right, { 'content-type': ';;;=' }],
  ['a label of parts without parts', right, { 'content-type': 'multipart/form-data' }],
  ['a trace that is none', right, { traceparent: '00-zz-zz-zz' }],
  ['a very long trace', right, { traceparent: '0'.repeat(5000) }],
];

const whole: readonly HostileRequest[] = [
  ['a text', '"userId"'],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', `[${right}]`],
  ['an empty object', '{}'],
  ['a batch that is a text', '{"userId":"ada","event":"x","batch":"x"}'],
  ['a batch that is an object', '{"userId":"ada","event":"x","batch":{"0":{},"length":1}}'],
  ['a batch of batches', `{"batch":[{"batch":[${right}]}]}`],
  ['a batch of nothing', '{"batch":[null,null]}'],
  ['a batch of everything', '{"batch":[null,true,0,"",[],{},[[]],{"type":7}]}'],
  ['a batch of 2,501', `{"batch":[${'0,'.repeat(2500)}0]}`],
  ['two batches', '{"batch":[],"batch":[0]}'],
  ['a context that is a list', '{"context":[1],"batch":[{"type":"track","userId":"ada","event":"x"}]}'],
  [
    'a context with __proto__',
    '{"context":{"__proto__":{"a":1}},"batch":[{"type":"track","userId":"ada","event":"x"}]}',
  ],
  ['a context of 150,000 for a batch of 2,500', sharing(150_000)],
  ['a context of 14,000 for a batch of 2,500', sharing(14_000)],
  ['types of the prototype', '{"batch":[{"type":"__proto__"},{"type":"constructor"},{"type":"toString"}]}'],
  ['600 KB', `{"userId":"ada","event":"${'x'.repeat(600 * 1024)}"}`],
  ['fifty thousand keys', `{${Array.from({ length: 50_000 }, (_, index) => `"${index}":0`).join(',')}}`],
];

/** Requests that are wrong as a whole, and some that are odd and right. */
export const hostileRequests: readonly HostileRequest[] = [
  ...broken,
  ...bytes,
  ...packed,
  ...labels,
  ...whole,
];
