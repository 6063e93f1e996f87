import fc from 'fast-check';
import { findHostility } from '../hostile-input/find-hostility.js';
import { keepPayload } from './keep-payload.js';

describe('keepPayload', () => {
  it('keeps what is harmless as it is', () => {
    expect(keepPayload({ event: 'Order Completed', n: 1 })).toEqual({ event: 'Order Completed', n: 1 });
  });

  it('replaces what cannot be stored and marks what must not be a key', () => {
    expect(keepPayload(JSON.parse('{ "a\\u0000": "b\\ud800", "__proto__": { "x": 1e999 } }'))).toEqual({
      'a\ufffd': 'b\ufffd',
      '(__proto__)': { x: 'Infinity' },
    });
  });

  it('keeps the beginning of what is too large, and its size', () => {
    const kept = keepPayload({ text: 'x'.repeat(40_000) });
    expect(kept).toMatchObject({ bytes: 40_011 });
    expect(JSON.stringify(kept).length).toBeLessThan(2000);
  });

  it('makes an object of what is none', () => {
    expect(keepPayload([1, null])).toEqual({ value: [1, null] });
  });

  it('never keeps anything hostile', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 30 }), (value) => {
        expect(findHostility(keepPayload(value), { depth: 21, keys: Infinity })).toBeNull();
      }),
    );
  });
});
