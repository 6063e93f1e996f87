import { areMixed, valueTypeOf } from './value-type.js';

it.each([
  ['Ulm', 'text'],
  ['', 'text'],
  ['7', 'text'],
  ['2026-02-30', 'text'],
  ['2026-11-25', 'date'],
  ['2026-11-25T09:00:00Z', 'date'],
  [7, 'number'],
  [false, 'boolean'],
  [[], 'list'],
  [{}, 'object'],
  [null, null],
  [undefined, null],
])('%j is of the type %s', (value, type) => {
  expect(valueTypeOf(value)).toBe(type);
});

describe('values', () => {
  it('disagree when several types were seen and none was declared', () => {
    expect(areMixed(null, ['number', 'text'])).toBe(true);
    expect(areMixed(null, ['number'])).toBe(false);
    expect(areMixed(null, [])).toBe(false);
  });

  it('disagree with the type that was declared', () => {
    expect(areMixed('number', ['number', 'text'])).toBe(true);
    expect(areMixed('date', ['text'])).toBe(true);
    expect(areMixed('number', ['number'])).toBe(false);
  });

  it('are texts though they name dates', () => {
    expect(areMixed('text', ['text', 'date'])).toBe(false);
  });
});
