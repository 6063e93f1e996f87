import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { anyChange, shownAt, utc } from '../testing/zones.test-helper.js';
import { resolveLocal } from './resolve-local.js';

const local = (instant: number, zone: string) => DateTime.fromMillis(instant, { zone }).toISO();
const QUARTER_MS = 900_000;

describe('resolveLocal', () => {
  it.each([
    ['an ordinary time', 'Europe/Berlin', '2026-07-01T10:00:00', '2026-07-01T10:00:00.000+02:00'],
    [
      'a gap: the first instant after it',
      'Europe/Berlin',
      '2026-03-29T02:30',
      '2026-03-29T03:00:00.000+02:00',
    ],
    ['an overlap: its first', 'Europe/Berlin', '2026-10-25T02:30', '2026-10-25T02:30:00.000+02:00'],
    ['a gap at midnight', 'America/Sao_Paulo', '2018-11-04T00:15', '2018-11-04T01:00:00.000-02:00'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-04T02:30:00.000+11:00'],
    ['a day that was left out', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-31T00:00:00.000+14:00'],
    ['a zone far ahead', 'Pacific/Kiritimati', '2026-01-01T00:00', '2026-01-01T00:00:00.000+14:00'],
    ['a zone far behind', 'Pacific/Niue', '2026-01-01T00:00', '2026-01-01T00:00:00.000-11:00'],
    [
      'a time by the sun, to the second',
      'Europe/Berlin',
      '1890-01-01T00:00',
      '1890-01-01T00:00:00.000+00:53',
    ],
  ])('resolves %s', (_what, zone, wallClock, expected) => {
    expect(local(resolveLocal(utc(wallClock), zone), zone)).toBe(expected);
  });

  it('takes the second of an overlap when asked, and nothing else for other times', () => {
    const berlin = (wallClock: string) =>
      local(resolveLocal(utc(wallClock), 'Europe/Berlin', 'second'), 'Europe/Berlin');
    expect(berlin('2026-10-25T02:30')).toBe('2026-10-25T02:30:00.000+01:00');
    expect(berlin('2026-03-29T02:30')).toBe('2026-03-29T03:00:00.000+02:00');
    expect(berlin('2026-07-01T10:00')).toBe('2026-07-01T10:00:00.000+02:00');
  });

  it('gives the first instant that shows the local time or a later one, in every zone at every change', () => {
    const quarters = fc.integer({ min: -96, max: 96 });
    fc.assert(
      fc.property(anyChange, quarters, ({ zone, at }, quarter) => {
        const wallClock = shownAt(at, zone) + quarter * QUARTER_MS;
        const first = resolveLocal(wallClock, zone);
        const second = resolveLocal(wallClock, zone, 'second');
        expect(shownAt(first, zone)).toBeGreaterThanOrEqual(wallClock);
        expect(shownAt(first - 1, zone)).toBeLessThan(wallClock);
        expect(shownAt(second, zone)).toBe(shownAt(first, zone));
        expect(shownAt(second + 24 * 4 * QUARTER_MS, zone)).toBeGreaterThan(wallClock);
      }),
      tries(100),
    );
  });
});
