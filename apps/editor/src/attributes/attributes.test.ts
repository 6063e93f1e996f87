import { conflictInWords } from './conflict-in-words.js';
import { sentAs } from './type-words.js';

const seen = (...types: readonly ('TEXT' | 'NUMBER')[]) =>
  types.map((type) => ({ type, source: 'EVENT' as const, firstSeenAt: '', customer: null }));

describe('values that disagree', () => {
  it('are told by what was sent', () => {
    expect(
      conflictInWords({ isConflict: true, declaredType: null, observedTypes: seen('NUMBER', 'TEXT') }),
    ).toBe(
      'Was sent as a number and as a text. A comparison sees only values of its own type: say which one is meant.',
    );
  });

  it('are told by what was said, too', () => {
    expect(
      conflictInWords({ isConflict: true, declaredType: 'NUMBER', observedTypes: seen('NUMBER', 'TEXT') }),
    ).toBe(
      'Is meant to be a number, and was sent as a text too. Those values are kept, but comparisons do not see them.',
    );
  });

  it('are nothing to tell where they agree', () => {
    expect(
      conflictInWords({ isConflict: false, declaredType: null, observedTypes: seen('TEXT') }),
    ).toBeNull();
    expect(sentAs(['TEXT', 'NUMBER', 'LIST'])).toBe('as a text, as a number and as a list');
  });
});
