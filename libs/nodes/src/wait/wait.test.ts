import { Visit } from '../testing/a-visit.test-helper.js';
import { waitType } from './wait.config.js';

const BERLIN = 'Europe/Berlin';
const until = (config: Record<string, unknown>, now: string, zone = BERLIN) =>
  Visit.of('wait', config, { now, zone }).until;
const problems = (config: Record<string, unknown>) =>
  waitType.check(config).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a wait', () => {
  it.each([
    ['a day keeps the wall clock', 'P1D', '2026-11-25T10:00:00+01:00', '2026-11-26T09:00:00.000Z'],
    ['a day into summer time has 23 hours', 'P1D', '2026-03-28T10:00:00+01:00', '2026-03-29T08:00:00.000Z'],
    ['24 hours are 24 hours', 'PT24H', '2026-03-28T10:00:00+01:00', '2026-03-29T09:00:00.000Z'],
    [
      'a time that does not exist is the first after the gap',
      'P1D',
      '2026-03-28T02:30:00+01:00',
      '2026-03-29T01:00:00.000Z',
    ],
    ['a time that exists twice is its first', 'P1D', '2026-10-24T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
    [
      'a month from the 31st is the last of February',
      'P1M',
      '2026-01-31T10:00:00+01:00',
      '2026-02-28T09:00:00.000Z',
    ],
    ['a year from 29 February is the 28th', 'P1Y', '2028-02-29T10:00:00+01:00', '2029-02-28T09:00:00.000Z'],
  ])('%s', (_fact, duration, now, expected) => {
    expect(until({ duration }, now)).toBe(expected);
  });

  it.each([
    ['later that day', { from: '09:00' }, '2026-11-25T08:00:00+01:00', '2026-11-26T08:00:00.000Z'],
    ['at that very time', { from: '09:00' }, '2026-11-25T09:00:00+01:00', '2026-11-26T08:00:00.000Z'],
    [
      'the next day when it is over',
      { from: '09:00' },
      '2026-11-25T09:00:01+01:00',
      '2026-11-27T08:00:00.000Z',
    ],
    [
      'at once between two times',
      { from: '09:00', to: '18:00' },
      '2026-11-25T17:59:59+01:00',
      '2026-11-26T16:59:59.000Z',
    ],
    [
      'the next morning after them',
      { from: '09:00', to: '18:00' },
      '2026-11-25T18:00:00+01:00',
      '2026-11-27T08:00:00.000Z',
    ],
    [
      'the same time on the next weekday',
      { weekdays: [1, 5] },
      '2026-11-27T10:00:00+01:00',
      '2026-11-30T09:00:00.000Z',
    ],
    ['at once on a weekday', { weekdays: [4] }, '2026-11-25T10:00:00+01:00', '2026-11-26T09:00:00.000Z'],
    [
      'a time on a weekday',
      { from: '09:00', weekdays: [1] },
      '2026-11-29T10:00:00+01:00',
      '2026-12-07T08:00:00.000Z',
    ],
    [
      'the first instant after a gap',
      { from: '02:30' },
      '2026-03-27T03:00:00+01:00',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'the first of a time that exists twice',
      { from: '02:30' },
      '2026-10-23T03:00:00+02:00',
      '2026-10-25T00:30:00.000Z',
    ],
  ])('waits a day and then until an allowed time: %s', (_fact, then, now, expected) => {
    expect(until({ duration: 'P1D', then }, now)).toBe(expected);
  });

  it('says what it waits for, and then what it has waited', () => {
    const visit = Visit.of(
      'wait',
      { duration: 'P3D', then: { from: '09:00' } },
      { now: '2026-11-25T10:00:00Z' },
    );
    expect(visit.parked.waiting).toBe('Waiting 3 days, then until 09:00');
    const left = visit.wake('2026-11-29T09:00:00Z').left;
    expect(left).toMatchObject({ outcome: 'next', reason: 'Waited 3 days, then until 09:00' });
  });

  it('takes an hour of one digit, and reads it with two', () => {
    const config = { duration: 'P3D', then: { from: '9:00', to: '18:00' } };
    expect(problems(config)).toEqual([]);
    expect(waitType.caption(config)).toBe('Wait 3 days, then until 09:00–18:00');
    expect(waitType.read(config)).toEqual({ duration: 'P3D', then: { from: '09:00', to: '18:00' } });
  });

  it('does not end a millisecond early', () => {
    const visit = Visit.of('wait', { duration: 'P1D' }, { now: '2026-11-25T10:00:00Z' });
    expect(visit.wake('2026-11-26T09:59:59.999Z').outcome).toBeUndefined();
    expect(visit.wake('2026-11-26T10:00:00.000Z').outcome).toBe('next');
  });

  it.each([
    [{ duration: 'P3D' }, 'Wait 3 days'],
    [{ duration: 'PT1H', then: { weekdays: [6, 7] } }, 'Wait 1 hour, then until Saturday or Sunday'],
    [
      { duration: 'P3D', then: { from: '09:00', to: '18:00', weekdays: [1, 2, 3, 4, 5] } },
      'Wait 3 days, then until 09:00–18:00 on Monday to Friday',
    ],
    [{ duration: 'soon' }, 'Wait'],
  ])('says %j in words', (config, caption) => {
    expect(waitType.caption(config)).toBe(caption);
  });

  it.each(['P3D', 'PT5S', 'P1DT12H', 'P10Y'])('takes %s', (duration) => {
    expect(problems({ duration })).toEqual([]);
  });

  it.each([
    [{ duration: '3 days' }, 'duration: Duration must be a length of time, such as P3D for 3 days.'],
    [{ duration: 'P1.5D' }, 'duration: Duration must be a length of time, such as 3 days or 12 hours.'],
    [{ duration: 'P0D' }, 'duration: Duration must be longer than no time at all.'],
    [{ duration: 'P11Y' }, 'duration: Duration must not be longer than ten years.'],
    [{ duration: 3 }, 'duration: Duration must be a text.'],
    [{}, 'duration: Duration is missing.'],
    [{ duration: 'P1D', then: {} }, 'then: Say until which time of day or weekday, or leave it out.'],
    [{ duration: 'P1D', then: { to: '18:00', weekdays: [1] } }, 'then.from: Say from which time of day on.'],
    [
      { duration: 'P1D', then: { from: '18:00', to: '18:00' } },
      'then.to: The second time of day must be later than the first.',
    ],
    [{ duration: 'P1D', then: { from: '24:00' } }, 'then.from: Then until must be a time such as 09:30.'],
  ])('refuses %j', (config, problem) => {
    expect(problems(config)).toEqual([problem]);
  });

  it('tells the proof how long it rests', () => {
    const day = 86_400_000;
    expect(waitType.traits({ duration: 'P3D' })).toEqual({ rests: { min: 3 * day, max: 3 * day } });
    expect(waitType.traits({ duration: 'P3D', then: { from: '09:00' } }).rests).toEqual({
      min: 3 * day,
      max: 11 * day,
    });
    expect(waitType.traits({ duration: 'soon' })).toEqual({});
  });
});
