import { offsetAt, weekdaysText } from '@sojourn/conditions';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { endOfDay, isoDay, localTime, weekdayOf } from './local-time.js';
import { nextAllowed } from './next-allowed.js';
import { fromDate } from './reckon.js';
import { firstRecurrence } from './recurring.js';
import { timeOfDayMs } from './time-of-day.schema.js';

const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;
const quarter = (iso: string) => Date.parse(iso) / QUARTER_MS;

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const instants = fc
  .integer({ min: quarter('2025-01-01T00:00Z'), max: quarter('2031-01-01T00:00Z') })
  .map((quarters) => quarters * QUARTER_MS);
const timesOfDay = fc
  .integer({ min: 0, max: 95 })
  .map((quarters) => new Date(quarters * QUARTER_MS).toISOString().slice(11, 16));
const dates = fc
  .integer({ min: quarter('2025-01-01T00:00Z') / 96, max: quarter('2031-01-01T00:00Z') / 96 })
  .map((days) => isoDay(days * DAY_MS));

describe('the next allowed time', () => {
  const allowed = fc.record({
    from: timesOfDay,
    weekdays: fc.option(fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }), {
      nil: undefined,
    }),
  });

  it('is never early, and is the first there is, in any zone', () => {
    fc.assert(
      fc.property(instants, allowed, zones, (earliest, { from, weekdays }, zone) => {
        const next = nextAllowed(earliest, { from, weekdays }, zone);
        const shows = (instant: number) => {
          const local = localTime(instant, zone);
          const isDay = weekdays === undefined || weekdays.some((weekday) => weekday === weekdayOf(local));
          return isDay && local % DAY_MS === timeOfDayMs(from);
        };
        expect(next).toBeGreaterThanOrEqual(earliest);
        for (let instant = earliest; instant < next; instant += QUARTER_MS) {
          // The second of a time that exists twice is not meant.
          const isSecond = offsetAt(instant - 12 * QUARTER_MS, zone) > offsetAt(instant, zone);
          expect(shows(instant) && !isSecond).toBe(false);
        }
        const isGap = offsetAt(next - 1, zone) < offsetAt(next, zone);
        expect(shows(next) || isGap).toBe(true);
      }),
      tries(30),
    );
  });
});

describe('a date at a time of day', () => {
  it('is the first instant that shows it, or the first after it, in any zone', () => {
    fc.assert(
      fc.property(dates, timesOfDay, zones, (date, time, zone) => {
        const { from } = fromDate(date, { time }, zone) ?? { from: NaN };
        const wanted = Date.parse(`${date}T${time}Z`);
        expect(localTime(from, zone)).toBeGreaterThanOrEqual(wanted);
        expect(localTime(from - 1, zone)).toBeLessThan(wanted);
      }),
      tries(100),
    );
  });

  it('lasts the whole day when no time is named', () => {
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        const { from, to } = fromDate(date, {}, zone) ?? { from: NaN, to: NaN };
        expect([from, to - 1].map((instant) => isoDay(localTime(instant, zone)))).toEqual([date, date]);
        expect(isoDay(localTime(to, zone)) > date).toBe(true);
        expect(to).toBe(endOfDay(Date.parse(date), zone));
      }),
      tries(100),
    );
  });
});

describe('a day that comes again', () => {
  it('comes strictly after the moment asked for, and no later than after a month', () => {
    const days = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(instants, days, timesOfDay, zones, (after, day, time, zone) => {
        const next = firstRecurrence({ day }, { time }, zone, after, ({ from }) => from > after);
        expect(next?.from).toBeGreaterThan(after);
        expect(next?.from).toBeLessThanOrEqual(after + 32 * DAY_MS);
      }),
      tries(100),
    );
  });
});

describe('weekdays in words', () => {
  it.each([
    [[1], 'or', 'Monday'],
    [[7, 6], 'or', 'Saturday or Sunday'],
    [[1, 3, 5], 'and', 'Monday, Wednesday and Friday'],
    [[5, 1, 2, 4, 3], 'or', 'Monday to Friday'],
    [[2, 2], 'or', 'Tuesday'],
  ] as const)('says %j with %s', (weekdays, joint, words) => {
    expect(weekdaysText(weekdays, joint)).toBe(words);
  });
});
