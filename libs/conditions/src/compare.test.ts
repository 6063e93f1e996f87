import { beginsWith, compares, contains, isOneOf } from './compare.js';

describe('comparing texts', () => {
  it.each([
    ['case', 'Straße', 'STRASSE', false],
    ['case', 'ÄRGER', 'ärger', true],
    ['the same letter, composed and decomposed', 'caf\u00e9', 'cafe\u0301', true],
    ['the same letter at the end of a word', 'ΟΔΟΣ', 'οδοσ', true],
    ['a capital that is two letters in lower case', 'İzmir', 'i\u0307zmir', true],
    ['the sigma at the end of a word', 'ΟΔΟΣ', 'οδος', true],
    ['another letter', 'cafe', 'café', false],
    ['blanks', 'Berlin', 'Berlin ', false],
    ['nothing', '', '', true],
  ])('minds only what is said apart: %s', (_what, left, right, expected) => {
    expect(compares(left, '=', right)).toBe(expected);
    expect(compares(left, '!=', right)).toBe(!expected);
    expect(isOneOf(left, ['x', right])).toBe(expected);
    expect(contains([right], left)).toBe(expected);
  });

  it('minds the case when asked, and still not how letters are composed', () => {
    expect(compares('Berlin', '=', 'berlin', true)).toBe(false);
    expect(compares('Berlin', '!=', 'berlin', true)).toBe(true);
    expect(compares('caf\u00e9', '=', 'cafe\u0301', true)).toBe(true);
    expect(isOneOf('Berlin', ['berlin'], true)).toBe(false);
    expect(contains('Berlin', 'ber', true)).toBe(false);
    expect(contains('Berlin', 'Ber', true)).toBe(true);
    expect(contains(['Gold'], 'gold', true)).toBe(false);
    expect(beginsWith('Berlin', 'ber', true)).toBe(false);
    expect(beginsWith('Berlin', 'Ber', true)).toBe(true);
  });
});

describe('comparing anything else', () => {
  const list = ['a'];

  it.each([
    ['a number and a text', 5, '5'],
    ['a number and yes', 1, true],
    ['yes and a text', true, 'true'],
    ['a list and itself', list, list],
    ['nothing and nothing', null, undefined],
    ['nothing and an empty text', null, ''],
    ['nothing and zero', undefined, 0],
  ])('finds no equality of %s, nor an order', (_what, left, right) => {
    expect(compares(left, '=', right)).toBe(false);
    expect(compares(left, '!=', right)).toBe(true);
    for (const order of ['>', '>=', '<', '<='] as const) expect(compares(left, order, right)).toBe(false);
  });

  it('orders numbers only', () => {
    expect(compares(2, '<', 10)).toBe(true);
    expect(compares('2', '<', '10')).toBe(false);
    expect(compares('a', '<=', 'b')).toBe(false);
    expect(compares(0, '=', -0)).toBe(true);
  });
});
