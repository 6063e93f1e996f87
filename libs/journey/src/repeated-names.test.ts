import { repeatedNames } from './repeated-names.js';

describe('repeatedNames', () => {
  it.each([
    ['{ "a": 1, "b": { "a": 1 }, "c": [{ "a": 1 }, { "a": 1 }] }', []],
    ['{ "a": 1, "a": 2 }', ['a']],
    ['{ "a": 1, "a": 2, "a": 3 }', ['a', 'a']],
    ['{ "a": { "b": [0, [], { "c": "c", "c": "," }] } }', ['a.b.2.c']],
    ['{ "a": "a", "b": "a", "c": ["a", "a"] }', []],
    ['{ "\\u0061": 1, "a": 2 }', ['a']],
    ['{ "say \\"a\\": {": 1, "\\\\": "}", "\\\\": 2 }', ['\\']],
    ['[{ "a": 1, "a": 2 }]', ['0.a']],
    ['"a"', []],
  ])('in %s are %j', (text, paths) => {
    expect(() => void JSON.parse(text)).not.toThrow();
    expect(repeatedNames(text).map((path) => path.join('.'))).toEqual(paths);
  });
});
