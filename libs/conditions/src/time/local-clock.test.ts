import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { anyChange, shownAt, utc } from '../testing/zones.test-helper.js';
import { onLocalClock, type ClockQuestion } from './local-clock.js';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 86_400_000;

const minuteOfDay = (local: number) => (((local % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS;

/** Is it this minute of the day or later? */
const isFrom = (start: number): ClockQuestion => ({
  holds: (local) => minuteOfDay(local) >= start,
  next: (local) => {
    const midnight = local - minuteOfDay(local) * MINUTE_MS;
    return minuteOfDay(local) < start ? midnight + start * MINUTE_MS : midnight + DAY_MS;
  },
});

describe('onLocalClock', () => {
  it.each([
    ['an ordinary evening', 'Europe/Berlin', '2026-11-25T10:00', 18 * 60, '2026-11-25T17:00'],
    ['midnight when it is on', 'Europe/Berlin', '2026-11-25T20:00', 18 * 60, '2026-11-25T23:00'],
    ['the end of a gap that swallows the time', 'Europe/Berlin', '2026-03-29T00:30', 150, '2026-03-29T01:00'],
    ['the clock set back below the time', 'Europe/Berlin', '2026-10-25T00:40', 150, '2026-10-25T01:00'],
    ['the time as it comes again', 'Europe/Berlin', '2026-10-25T01:00', 150, '2026-10-25T01:30'],
    ['the clock set back over midnight', 'America/St_Johns', '2010-11-07T02:30:30', 1200, '2010-11-07T02:31'],
  ])('finds %s', (_what, zone, now, start, expected) => {
    expect(onLocalClock(utc(now), zone, isFrom(start)).until).toBe(utc(expected));
  });

  it('gives up on what never turns', () => {
    expect(
      onLocalClock(0, 'UTC', { holds: () => true, next: (local) => local + DAY_MS }).until,
    ).toBeGreaterThan(0);
  });

  it('finds the very turn a look at every quarter of an hour finds, in every zone around every change', () => {
    const quarters = fc.integer({ min: -96, max: 96 });
    const starts = fc.integer({ min: 1, max: 95 }).map((quarter) => quarter * 15);
    fc.assert(
      fc.property(anyChange, quarters, starts, ({ zone, at }, quarter, start) => {
        const now = at + quarter * QUARTER_MS;
        const holds = (instant: number) => isFrom(start).holds(shownAt(instant, zone));
        let turn = now + QUARTER_MS;
        while (holds(turn) === holds(now)) turn += QUARTER_MS;
        expect(onLocalClock(now, zone, isFrom(start))).toEqual({ matches: holds(now), until: turn });
      }),
      tries(40),
    );
  });
});
