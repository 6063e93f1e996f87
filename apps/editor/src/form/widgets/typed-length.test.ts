import { isTypeable, readTypedLength, refusalOfAmount, writeTypedLength } from './typed-length.js';

describe('a length of time as it is typed', () => {
  it.each(['3', '', '1.5', '-7', '99999999', '0'])('keeps “%s” and its unit', (text) => {
    for (const unit of ['minutes', 'hours', 'days', 'months'] as const) {
      expect(readTypedLength(writeTypedLength({ text, unit }))).toEqual({ text, unit });
    }
  });

  it('is saved as a duration once it is one', () => {
    expect(writeTypedLength({ text: '20', unit: 'minutes' })).toBe('PT20M');
    expect(writeTypedLength({ text: '3', unit: 'days' })).toBe('P3D');
  });

  it('says what is wrong instead of turning it into another number', () => {
    const said = (text: string) => refusalOfAmount({ text, unit: 'days' });
    for (const text of ['1.5', '-7', '99999999', '1,000']) expect(said(text)).toMatch(/whole number/);
    for (const text of ['', '0', '1', '999999']) expect(said(text)).toBeUndefined();
  });

  it('takes no letters', () => {
    expect(isTypeable('12')).toBe(true);
    expect(isTypeable('1e3')).toBe(false);
    expect(isTypeable('P3D')).toBe(false);
  });

  it('is none where there are several units, or no unit at all', () => {
    expect(readTypedLength('P1DT12H')).toBeNull();
    expect(readTypedLength('soon')).toBeNull();
    expect(readTypedLength('')).toBeNull();
  });
});
