import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { anyConfig } from './testing/any-config.test-helper.js';
import { repeatedNames } from './repeated-names.js';

describe('any JSON', () => {
  it('repeats no name when it was written from a value', () => {
    fc.assert(
      fc.property(anyConfig, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(repeatedNames(JSON.stringify(value, null, indent))).toEqual([]);
      }),
      tries(100),
    );
  });

  it('repeats the names of a value that is written twice into one object, and no other', () => {
    fc.assert(
      fc.property(anyConfig, (value) => {
        const fields = JSON.stringify(value).slice(1, -1);
        const text = fields === '' ? '{}' : `{${fields},${fields}}`;
        expect(repeatedNames(text)).toEqual(Object.keys(JSON.parse(text) as object).map((name) => [name]));
      }),
      tries(100),
    );
  });
});
