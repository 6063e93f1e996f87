import { layOutJson } from './lay-out-json.js';

describe('layOutJson', () => {
  it.each([
    [null, 'null'],
    ['“A”\n', '"“A”\\n"'],
    [[], '[]'],
    [{}, '{}'],
    [[1, 2], '[1, 2]'],
    [{ a: { b: [] } }, '{ "a": { "b": [] } }'],
    [[{ a: 1, b: 2 }], '[{ "a": 1, "b": 2 }]'],
    [
      [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
      '[\n  { "a": 1, "b": 2 },\n  { "a": 3, "b": 4 }\n]',
    ],
    [[{ a: 1 }, 2], '[{ "a": 1 }, 2]'],
  ])('writes %j', (value, text) => {
    expect(layOutJson(value)).toBe(text);
  });

  it('fills a line of 110 characters, the comma included, and no more', () => {
    const fits = layOutJson({ a: { text: 'x'.repeat(110 - '  "a": { "text": "" },'.length) } });
    expect(fits.split('\n')).toHaveLength(3);
    const breaks = layOutJson({ a: { text: 'x'.repeat(111 - '  "a": { "text": "" },'.length) } });
    expect(breaks.split('\n')).toHaveLength(5);
  });
});
