import { parseDuration, type Duration } from '@sojourn/journey';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { anyChange, everyZone, shownAt, utc } from '../testing/zones.test-helper.js';
import { after } from './after.js';

const berlin = (instant: number) => DateTime.fromMillis(instant, { zone: 'Europe/Berlin' }).toISO();
const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
const none: Duration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

describe('after', () => {
  it.each([
    [
      'a day keeps the wall clock over a change to summer time',
      '2026-03-28T10:00:00+01:00',
      'P1D',
      '2026-03-29T10:00:00.000+02:00',
    ],
    ['24 hours do not', '2026-03-28T10:00:00+01:00', 'PT24H', '2026-03-29T11:00:00.000+02:00'],
    ['a gap is left at its end', '2026-03-28T02:30:00+01:00', 'P1D', '2026-03-29T03:00:00.000+02:00'],
    ['an overlap means its first', '2026-10-24T02:30:00+02:00', 'P1D', '2026-10-25T02:30:00.000+02:00'],
    ['an hour in an overlap moves on', '2026-10-25T02:30:00+02:00', 'PT1H', '2026-10-25T02:30:00.000+01:00'],
    ['hours are counted after days', '2026-03-28T10:00:00+01:00', 'P1DT12H', '2026-03-29T22:00:00.000+02:00'],
    ['a month is clamped', '2026-01-31T09:00:00+01:00', 'P1M', '2026-02-28T09:00:00.000+01:00'],
    ['a leap day is found', '2028-01-31T09:00:00+01:00', 'P1M', '2028-02-29T09:00:00.000+01:00'],
    [
      'a year after a leap day is clamped',
      '2028-02-29T09:00:00+01:00',
      'P1Y',
      '2029-02-28T09:00:00.000+01:00',
    ],
    ['weeks keep the weekday', '2026-10-20T08:00:00+02:00', 'P1W', '2026-10-27T08:00:00.000+01:00'],
  ])('%s', (_fact, from, iso, expected) => {
    expect(berlin(after(Date.parse(from), parseDuration(iso) ?? none, 'Europe/Berlin'))).toBe(expected);
  });

  it('is never before now plus the exact part, in any zone', () => {
    const amounts = fc.record({
      years: fc.nat(3),
      months: fc.nat(14),
      weeks: fc.nat(6),
      days: fc.nat(40),
      hours: fc.nat(50),
      minutes: fc.nat(90),
      seconds: fc.nat(90),
    });
    const instants = fc.integer({ min: utc('2010-01-01T00:00'), max: utc('2031-01-01T00:00') });
    fc.assert(
      fc.property(instants, amounts, fc.constantFrom(...everyZone), (now, amount, zone) => {
        const exact = ((amount.hours * 60 + amount.minutes) * 60 + amount.seconds) * 1000;
        expect(after(now, amount, zone)).toBeGreaterThanOrEqual(now + exact);
      }),
      tries(100),
    );
  });

  it('ends no day early: the clock shows the same time or a later one, around every change of every zone', () => {
    const quarters = fc.integer({ min: -96, max: 96 });
    fc.assert(
      fc.property(anyChange, quarters, fc.integer({ min: 1, max: 40 }), ({ zone, at }, quarter, days) => {
        const now = at + quarter * QUARTER_MS - days * DAY_MS;
        const end = after(now, { ...none, days }, zone);
        expect(shownAt(end, zone)).toBeGreaterThanOrEqual(shownAt(now, zone) + days * DAY_MS);
      }),
      tries(100),
    );
  });
});
