import { withTexts } from './with-texts.js';

describe('withTexts', () => {
  it('puts a text at its path, past objects, lists and what is not there yet', () => {
    const config = { subject: 'a', lines: [{ text: 'b' }, { text: 'c' }] };
    expect(
      withTexts(config, [
        { path: ['subject'], text: 'A' },
        { path: ['lines', '1', 'text'], text: 'C' },
        { path: ['headers', 'x-order'], text: 'D' },
      ]),
    ).toEqual({ subject: 'A', lines: [{ text: 'b' }, { text: 'C' }], headers: { 'x-order': 'D' } });
  });

  it('changes no prototype, whatever a path is called', () => {
    const made = withTexts({}, [{ path: ['__proto__', 'polluted'], text: 'yes' }]);
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect(JSON.stringify(made)).toBe('{"__proto__":{"polluted":"yes"}}');
  });
});
