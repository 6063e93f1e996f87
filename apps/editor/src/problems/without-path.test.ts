import { withoutPath } from './without-path.js';

describe('taking a value out', () => {
  const value = { a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }, 3] };

  it('removes a field and leaves the rest', () => {
    expect(withoutPath(value, ['a', 'b'])).toEqual({ a: { c: 2 }, list: [{ x: 1, y: 2 }, 3] });
  });

  it('reaches into lists and removes items', () => {
    expect(withoutPath(value, ['list', '0', 'y'])).toEqual({ a: { b: 1, c: 2 }, list: [{ x: 1 }, 3] });
    expect(withoutPath(value, ['list', '1'])).toEqual({ a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }] });
  });

  it('leaves the value alone when nothing stands there', () => {
    expect(withoutPath(value, ['a', 'z'])).toEqual(value);
    expect(withoutPath(value, ['a', 'b', 'c'])).toEqual(value);
  });
});
