import { setReentry } from '@sojourn/journey';
import { catalog, straight } from '../document/journeys.test-helper.js';
import { inScreenWords } from './in-screen-words.js';
import { placeOf } from './place-of.js';

describe('the place of a problem', () => {
  it('is its node, and for the rest the panel that has the field', () => {
    expect(placeOf({ nodeId: 'mail', path: ['nodes', 'mail'] })).toEqual({ kind: 'node', id: 'mail' });
    expect(placeOf({ path: ['reentry', 'key'] })).toEqual({ kind: 'node', id: 'trigger' });
    expect(placeOf({ path: ['settings', 'timezone'] })).toEqual({ kind: 'settings' });
    expect(placeOf({ path: [] })).toBeNull();
  });
});

describe('a problem of entering again', () => {
  const messages = (reentry: Parameters<typeof setReentry>[1]) =>
    catalog
      .check(setReentry(straight, reentry))
      .filter(({ path, severity }) => path[0] === 'reentry' && severity === 'error')
      .map((problem) => inScreenWords(problem).message);

  it('calls the fields as they are called on the screen', () => {
    expect(messages({ policy: 'once-per-key', key: 'order' })).toEqual([
      expect.stringContaining('“Once for each” must be a path'),
    ]);
    expect(messages({ policy: 'again-after', after: 'P1.5D' })).toEqual([
      '“How long after they entered” must be a whole number of days or another unit.',
    ]);
  });

  it('leaves all other problems as they are', () => {
    const other = { code: 'x', message: '“key” is wrong.', severity: 'error', path: ['nodes', 'a'] } as const;
    expect(inScreenWords(other)).toBe(other);
  });
});
