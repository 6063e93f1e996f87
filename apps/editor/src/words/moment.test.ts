import { relativeMoment, span } from './moment.js';
import { plural } from './plural.js';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('words for people', () => {
  it.each([
    ['2026-11-22T11:59:58Z', 'just now'],
    ['2026-11-22T11:57:00Z', '3 minutes ago'],
    ['2026-11-21T12:00:00Z', 'yesterday'],
    ['2026-11-24T12:00:00Z', 'in 2 days'],
    ['2026-11-25T11:58:00Z', 'in 3 days'],
    ['2026-11-19T12:02:00Z', '2 days ago'],
    ['2026-11-22T12:00:30Z', 'in a moment'],
  ])('%s is “%s”', (instant, words) => {
    expect(relativeMoment(instant, now)).toBe(words);
  });

  it('say how long something took', () => {
    expect(span('2026-11-20T12:00:00Z', '2026-11-22T12:00:00Z')).toBe('2 days');
    expect(span('2026-11-22T11:59:30Z', '2026-11-22T12:00:00Z')).toBe('under a minute');
    expect(span('2026-11-22T11:00:00Z', '2026-11-22T12:00:00Z')).toBe('1 hour');
  });

  it('count', () => {
    expect(plural(1, 'problem')).toBe('1 problem');
    expect(plural(2300, 'customer')).toBe('2,300 customers');
  });
});
