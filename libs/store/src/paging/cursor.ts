import { InvalidPage } from './page-request.js';

/**
 * The shapes of sort keys: ids (UUIDv7), places in the order of receipt or in a timeline, paths of attributes, keys of what
 * people name.
 */
export type KeyShape = 'id' | 'seq' | 'line' | 'path' | 'key';

const shapes: Readonly<Record<KeyShape, RegExp>> = {
  id: /^id:(?<key>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  key: /^key:(?<key>[a-z0-9-]{1,60})$/,
  seq: /^seq:(?<key>[0-9]{1,18})$/,
  path: /^path:(?<key>(?:customer|account)\.[^\0]{1,200})$/u,
  line: /^line:(?<key>[0-9]{0,18}\.[0-9]{0,18}\.(?:\.\.|[0-9]{1,16}\.[1-9]\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/,
};

/** Makes an opaque cursor of a row's sort key. */
export function toCursor(shape: KeyShape, key: string): string {
  return Buffer.from(`${shape}:${key}`).toString('base64url');
}

/** Reads the sort key out of a cursor; throws `InvalidPage` when it is none of this shape. */
export function fromCursor(shape: KeyShape, cursor: string): string {
  const key = shapes[shape].exec(Buffer.from(cursor, 'base64url').toString())?.groups?.['key'];
  if (key === undefined) throw new InvalidPage('after', 'the cursor is not one of this list');
  return key;
}
