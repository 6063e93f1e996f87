import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { after } from './after.js';
import { chooseZone } from './choose-zone.js';
import { durationText, parseDuration, roughLengthMs, type Duration } from './duration.js';
import { resolveLocal } from './resolve-local.js';

const utc = (iso: string) => Date.parse(`${iso}Z`);
const duration = (iso: string): Duration => {
  const parsed = parseDuration(iso);
  if (parsed === null) throw new Error(iso);
  return parsed;
};
const local = (instant: number, zone: string) => DateTime.fromMillis(instant, { zone }).toISO();

describe('parseDuration', () => {
  it.each([
    ['P3D', '3 days'],
    ['P1DT12H', '1 day and 12 hours'],
    ['PT90M', '90 minutes'],
    ['P1Y2M3W4DT5H6M7S', '1 year, 2 months, 3 weeks, 4 days, 5 hours, 6 minutes and 7 seconds'],
    ['PT0S', 'no time'],
  ])('reads %s as %s', (iso, text) => {
    expect(durationText(duration(iso))).toBe(text);
  });

  it.each(['', 'P', 'PT', '3 days', 'P-3D', 'P1.5D', 'P3DT', 'p3d', 'P3D ', 'P1H', `P${'9'.repeat(30)}D`])(
    'takes %j for no duration',
    (iso) => {
      expect(parseDuration(iso)).toBeNull();
    },
  );

  it('knows about how long it is', () => {
    expect(roughLengthMs(duration('P1DT1H1M1S'))).toBe(90_061_000);
  });
});

describe('resolveLocal', () => {
  it.each([
    ['an ordinary time', 'Europe/Berlin', '2026-07-01T10:00:00', '2026-07-01T10:00:00.000+02:00'],
    [
      'a gap: the first instant after it',
      'Europe/Berlin',
      '2026-03-29T02:30:00',
      '2026-03-29T03:00:00.000+02:00',
    ],
    ['an overlap: its first', 'Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T02:30:00.000+02:00'],
    ['a gap at midnight', 'America/Sao_Paulo', '2018-11-04T00:15:00', '2018-11-04T01:00:00.000-02:00'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:10:00', '2026-10-04T02:30:00.000+11:00'],
    ['a day that was left out', 'Pacific/Apia', '2011-12-30T12:00:00', '2011-12-31T00:00:00.000+14:00'],
    ['a zone far ahead', 'Pacific/Kiritimati', '2026-01-01T00:00:00', '2026-01-01T00:00:00.000+14:00'],
    ['a zone far behind', 'Pacific/Niue', '2026-01-01T00:00:00', '2026-01-01T00:00:00.000-11:00'],
  ])('resolves %s', (_what, zone, wallClock, expected) => {
    expect(local(resolveLocal(utc(wallClock), zone), zone)).toBe(expected);
  });

  it('gives the first instant that shows the local time, or the first after it', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kathmandu',
      'UTC',
    ];
    const shown = (instant: number, zone: string) => instant + IANAZone.create(zone).offset(instant) * 60_000;
    const quarters = fc.integer({
      min: utc('2020-01-01T00:00') / 900_000,
      max: utc('2030-01-01T00:00') / 900_000,
    });
    fc.assert(
      fc.property(quarters, fc.constantFrom(...zones), (quarter, zone) => {
        const wallClock = quarter * 900_000;
        const instant = resolveLocal(wallClock, zone);
        expect(shown(instant, zone)).toBeGreaterThanOrEqual(wallClock);
        expect(shown(instant - 1, zone)).toBeLessThan(wallClock);
      }),
      { numRuns: 300 },
    );
  });
});

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
    expect(local(after(Date.parse(from), duration(iso), 'Europe/Berlin'), 'Europe/Berlin')).toBe(expected);
  });

  it('is never before now plus the exact part, in any zone', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC'];
    const amounts = fc.record({
      years: fc.nat(3),
      months: fc.nat(14),
      weeks: fc.nat(6),
      days: fc.nat(40),
      hours: fc.nat(50),
      minutes: fc.nat(90),
      seconds: fc.nat(90),
    });
    const instants = fc.integer({ min: utc('2010-01-01T00:00'), max: utc('2030-01-01T00:00') });
    fc.assert(
      fc.property(instants, amounts, fc.constantFrom(...zones), (now, amount, zone) => {
        const exact = ((amount.hours * 60 + amount.minutes) * 60 + amount.seconds) * 1000;
        expect(after(now, amount, zone)).toBeGreaterThanOrEqual(now + exact);
      }),
    );
  });
});

describe('chooseZone', () => {
  const facts = (timezone?: unknown) => ({ customer: { timezone }, entry: {}, results: {} });

  it.each([
    ['the customer’s', 'Asia/Tokyo', 'Europe/Berlin', 'Asia/Tokyo'],
    ['the journey’s when the customer has none', undefined, 'Europe/Berlin', 'Europe/Berlin'],
    ['the journey’s when the customer’s is none', 'Mars/Olympus', 'Europe/Berlin', 'Europe/Berlin'],
    ['the workspace’s when nobody names one', 7, undefined, 'America/New_York'],
  ])('takes %s', (_which, customer, journey, expected) => {
    expect(chooseZone(facts(customer), journey, 'America/New_York')).toBe(expected);
  });

  it('takes UTC when not even the workspace’s is one', () => {
    expect(chooseZone(facts(), undefined, '')).toBe('UTC');
  });
});
