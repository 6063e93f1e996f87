import fc from 'fast-check';
import { findHostility } from './find-hostility.js';

const nested = (levels: number): unknown => (levels === 0 ? 'x' : { inside: nested(levels - 1) });

describe('findHostility', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s, wherever it is', (key) => {
    const found = findHostility(JSON.parse(`{ "a": [{ "${key}": 1 }] }`));
    expect(found).toMatchObject({ code: 'reserved-key', path: ['a', '0', key] });
    expect(found?.message).toContain(key);
  });

  it('refuses U+0000 and half a surrogate pair, in values and in keys', () => {
    for (const text of ['a\u0000b', '\ud800', 'x\udfff']) {
      expect(findHostility({ a: text })).toMatchObject({ code: 'unusable-text', path: ['a'] });
      expect(findHostility({ [text]: 1 })).toMatchObject({ code: 'unusable-text' });
    }
  });

  it('refuses more than twenty levels, and takes twenty', () => {
    expect(findHostility(nested(20))).toBeNull();
    expect(findHostility(nested(21))).toMatchObject({ code: 'too-deep' });
  });

  it('refuses an object of more than a thousand keys, and takes a thousand', () => {
    const withKeys = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
    expect(findHostility(withKeys(1000))).toBeNull();
    expect(findHostility(withKeys(1001))).toMatchObject({ code: 'too-many-keys' });
  });

  it('refuses a number that JSON can write and a double cannot hold', () => {
    expect(findHostility(JSON.parse('{ "n": 1e999 }'))).toMatchObject({ code: 'unusable-number' });
  });

  it('never throws, whatever JSON says', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 30 }), (value) => findHostility(value) === null || true));
  });
});
