import { asPlainKind, plainKindOf } from './plain-kind.js';
import { readRows, refusalOfName, writeRows } from './record-rows.js';

describe('names and their values', () => {
  it('are read in order and written back', () => {
    const record = { brand: '{{ entry.brand }}', percent: 10, sure: true };
    expect(writeRows(readRows(record))).toEqual(record);
    expect(readRows(undefined)).toEqual([]);
  });

  it('are told apart by name: the first counts', () => {
    const rows = [
      { name: 'a', value: 1 },
      { name: 'a', value: 2 },
      { name: '', value: undefined },
    ];
    expect(writeRows(rows)).toEqual({ a: 1, '': null });
    expect([0, 1, 2].map((index) => refusalOfName(rows, index))).toEqual([
      undefined,
      '“a” is there already.',
      'Give it a name.',
    ]);
  });
});

describe('a plain value', () => {
  it('has the kind that it is, and becomes another as far as that makes sense', () => {
    expect(['x', 5, false, null].map(plainKindOf)).toEqual(['text', 'number', 'yes-no', undefined]);
    expect(asPlainKind('42', 'number')).toBe(42);
    expect(asPlainKind('x', 'number')).toBeUndefined();
    expect(asPlainKind(42, 'text')).toBe('42');
    expect(asPlainKind('x', 'yes-no')).toBe(true);
  });
});
