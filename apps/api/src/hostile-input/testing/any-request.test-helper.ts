import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { hostileValues } from './hostile-values.test-helper.js';

/** A request that may be right, or wrong in any way: where it goes, its bytes, and its headers. */
export interface AnyRequest {
  readonly path: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const paths = ['track', 'identify', 'page', 'screen', 'group', 'alias', 'batch', 'import'];
const shortPaths = ['t', 'i', 'p', 's', 'g', 'a', 'b'];
const fields = [
  ...['type', 'userId', 'anonymousId', 'messageId', 'event', 'name', 'category', 'groupId', 'previousId'],
  ...['properties', 'traits', 'context', 'timestamp', 'originalTimestamp', 'sentAt', 'batch', 'writeKey'],
];

const shortValues = hostileValues.map(([, text]) => text).filter((text) => text.length < 5000);
const json = fc.oneof(
  fc.constantFrom(...shortValues),
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('"track"', '"identify"', '"page"', '"screen"', '"group"', '"alias"', '"ada"', '{"a":1}'),
);

/** An event as JSON text, each of its fields right, wrong or missing. */
export const anyEventText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...fields), json), { maxLength: fields.length })
  .map((members) => `{${members.map(([field, text]) => `"${field}":${text}`).join(',')}}`);

const batchText = fc.array(anyEventText, { maxLength: 5 }).map((items) => `{"batch":[${items.join(',')}]}`);

/** Bytes in which a few were changed, taken out or put in. */
const damaged = fc
  .tuple(
    fc.oneof(anyEventText, batchText),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.nat(255)), { maxLength: 5 }),
  )
  .map(([text, changes]) => {
    const bytes = [...Buffer.from(text)];
    for (const [at, taken, put] of changes) bytes.splice(at % (bytes.length + 1), taken, put);
    return Buffer.from(bytes);
  });

const content = fc.oneof(
  fc.oneof(anyEventText, batchText).map((text) => Buffer.from(text)),
  damaged,
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

const packing = fc.constantFrom<readonly [label: string | undefined, pack: (bytes: Buffer) => Buffer]>(
  [undefined, (bytes) => bytes],
  [undefined, gzipSync],
  ['gzip', gzipSync],
  ['gzip', (bytes) => bytes],
  ['gzip', (bytes) => gzipSync(bytes).subarray(0, 25)],
  ['deflate', deflateSync],
  ['identity', (bytes) => bytes],
  ['unknown', (bytes) => bytes],
);

/** Any request to the intake. */
export const anyRequest: fc.Arbitrary<AnyRequest> = fc
  .tuple(
    fc.constantFrom(...paths, ...shortPaths),
    content,
    packing,
    fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded', 'x/y; charset=z'),
  )
  .map(([path, bytes, [label, pack], type]) => ({
    path,
    bytes: pack(bytes),
    headers: { 'content-type': type, ...(label !== undefined && { 'content-encoding': label }) },
  }));
