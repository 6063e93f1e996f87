import { Visit } from '../testing/a-visit.test-helper.js';
import { waitUntilType } from './wait-until.config.js';

const BERLIN = 'Europe/Berlin';
const NOON = '2026-11-25T12:00:00+01:00';
const field = { until: { kind: 'field', field: 'customer.renewal' } };
const on = (date: string) => ({ until: { kind: 'date', date } });
const day = (of: number) => ({ until: { kind: 'day-of-month', day: of } });
const before = (length: string) => ({ offset: { length, direction: 'before' } });
const after = (length: string) => ({ offset: { length, direction: 'after' } });

const reach = (config: Record<string, unknown>, now = NOON, renewal?: unknown) =>
  Visit.of('wait-until', config, { now, zone: BERLIN, facts: { customer: { renewal } } });
const problems = (config: Record<string, unknown>) =>
  waitUntilType.check(config).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a wait until a date', () => {
  it.each([
    ['a date begins at midnight where the customer lives', on('2026-12-24'), '2026-12-23T23:00:00.000Z'],
    ['with a time of day', { ...on('2026-12-24'), time: '09:00' }, '2026-12-24T08:00:00.000Z'],
    ['an instant is exact', on('2026-12-24T15:30:00Z'), '2026-12-24T15:30:00.000Z'],
    [
      'an instant, at another time of its day',
      { ...on('2026-12-24T23:30:00Z'), time: '09:00' },
      '2026-12-25T08:00:00.000Z',
    ],
    ['days before', { ...on('2026-12-24'), ...before('P7D') }, '2026-12-16T23:00:00.000Z'],
    [
      'months after, at the month’s end',
      { ...on('2026-12-31'), ...after('P2M') },
      '2027-02-27T23:00:00.000Z',
    ],
    [
      'days are counted on the calendar',
      { ...on('2027-03-29'), ...before('P1D'), time: '12:00' },
      '2027-03-28T10:00:00.000Z',
    ],
    [
      'hours are counted exactly',
      { ...on('2027-03-28T12:00:00+02:00'), ...before('PT24H') },
      '2027-03-27T10:00:00.000Z',
    ],
    [
      'hours before a time of day',
      { ...on('2026-12-24'), time: '09:00', ...before('P1DT2H') },
      '2026-12-23T06:00:00.000Z',
    ],
    ['a time that does not exist', { ...on('2027-03-28'), time: '02:30' }, '2027-03-28T01:00:00.000Z'],
    ['a time that exists twice', { ...on('2027-10-31'), time: '02:30' }, '2027-10-31T00:30:00.000Z'],
  ])('reckons: %s', (_fact, config, expected) => {
    expect(reach(config).until).toBe(expected);
  });

  it.each([
    ['later this month', day(30), NOON, '2026-11-29T23:00:00.000Z'],
    ['the 31st in November', day(31), NOON, '2026-11-29T23:00:00.000Z'],
    ['the 31st in February', day(31), '2027-02-02T12:00:00+01:00', '2027-02-27T23:00:00.000Z'],
    ['the 31st in February of a leap year', day(31), '2028-02-02T12:00:00+01:00', '2028-02-28T23:00:00.000Z'],
    [
      'three days before the 31st in February',
      { ...day(31), ...before('P3D') },
      '2027-02-02T12:00:00+01:00',
      '2027-02-24T23:00:00.000Z',
    ],
    ['next month when it is past', day(24), NOON, '2026-12-23T23:00:00.000Z'],
    ['over the turn of the year', day(1), '2026-12-02T12:00:00+01:00', '2026-12-31T23:00:00.000Z'],
    ['later today', { ...day(25), time: '12:01' }, NOON, '2026-11-25T11:01:00.000Z'],
    ['next month when the time is over', { ...day(25), time: '11:59' }, NOON, '2026-12-25T10:59:00.000Z'],
    [
      'when the offset reaches into another month',
      { ...day(1), ...before('P3D') },
      NOON,
      '2026-11-27T23:00:00.000Z',
    ],
  ])('finds the next day of a month: %s', (_fact, config, now, expected) => {
    expect(reach(config, now).until).toBe(expected);
  });

  it('goes on at once on the day itself', () => {
    expect(reach(day(25)).left).toMatchObject({ outcome: 'next', reason: 'It is the 25th of the month' });
    expect(reach(on('2026-11-25')).outcome).toBe('next');
  });

  it.each([
    ['the day before yesterday', '2026-11-23', 'missed'],
    ['the last moment of a day', '2026-11-24', 'missed'],
    ['today', '2026-11-25', 'next'],
    ['a second ago', '2026-11-25T10:59:59Z', 'missed'],
    ['this very moment', '2026-11-25T11:00:00Z', 'next'],
  ])('leaves by its outcome when the date is %s', (_when, renewal, outcome) => {
    expect(reach(field, NOON, renewal).outcome).toBe(outcome);
    expect(reach({ ...field, past: 'go-on' }, NOON, renewal).outcome).toBe('next');
  });

  it.each([undefined, null, '', 'soon', '2026-02-30', 20_261_224, {}])(
    'misses the date %j, which is none',
    (renewal) => {
      expect(reach({ ...field, past: 'go-on' }, NOON, renewal).left).toMatchObject({
        outcome: 'missed',
        reason: 'No date: renewal is not set',
        facts: { 'customer.renewal': renewal },
      });
    },
  );

  it('says why it goes on, and what it looked at', () => {
    const visit = reach({ ...field, ...before('P7D') }, NOON, '2026-12-24');
    expect(visit.parked).toMatchObject({
      waiting: 'Waiting until 7 days before renewal',
      movesOn: ['customer.renewal', 'customer.timezone'],
    });
    expect(visit.wake('2026-12-16T23:00:00Z').left).toMatchObject({
      outcome: 'next',
      reason: 'It is 7 days before renewal',
    });
    expect(reach({ ...field, ...before('P7D') }, NOON, '2026-11-30').left).toMatchObject({
      reason: 'It was 7 days before renewal already',
      facts: { 'customer.renewal': '2026-11-30' },
    });
  });

  it('reads entry data and results, which do not change', () => {
    const entry = {
      facts: { entry: { due: '2026-12-24' }, results: { call: { back: '2026-12-25' } } },
      now: NOON,
    };
    const ofEntry = Visit.of('wait-until', { until: { kind: 'field', field: 'entry.due' } }, entry);
    const ofResult = Visit.of('wait-until', { until: { kind: 'field', field: 'results.call.back' } }, entry);
    expect(ofEntry.until).toBe('2026-12-24T00:00:00.000Z');
    expect(ofEntry.parked.movesOn).toEqual(['customer.timezone']);
    expect(ofResult.until).toBe('2026-12-25T00:00:00.000Z');
  });
});

describe('a date that moves while it is waited for', () => {
  const waiting = reach(field, NOON, '2026-12-24');
  const moved = (renewal: unknown, now = '2026-12-01T12:00:00+01:00') =>
    waiting.wake(now, { customer: { renewal } });

  it('moves the wait, later or earlier', () => {
    expect(moved('2026-12-31').until).toBe('2026-12-30T23:00:00.000Z');
    expect(moved('2026-12-02').until).toBe('2026-12-01T23:00:00.000Z');
  });

  it('ends the wait when it is now, or past, or gone', () => {
    expect(moved('2026-12-01').outcome).toBe('next');
    expect(moved('2026-11-30').outcome).toBe('missed');
    expect(moved(undefined).left).toMatchObject({ outcome: 'missed', reason: 'No date: renewal is not set' });
  });

  it('moves with the zone of the customer', () => {
    const tokyo = waiting.wake('2026-12-01T12:00:00Z', {
      customer: { renewal: '2026-12-24', timezone: 'Asia/Tokyo' },
    });
    expect(tokyo.until).toBe('2026-12-23T15:00:00.000Z');
  });

  it('leaves a wait alone that did not move, however late it is woken', () => {
    expect(moved('2026-12-24').effects).toEqual([]);
    expect(moved('2026-12-24', '2027-01-15T12:00:00Z').outcome).toBe('next');
  });

  it('does not take the next month for the one that was awaited', () => {
    expect(reach(day(30)).wake('2026-12-05T12:00:00Z').outcome).toBe('next');
  });
});

describe('the configuration of a wait until a date', () => {
  it.each([
    [{ ...field, ...before('P7D') }, 'Wait until 7 days before renewal'],
    [{ ...field, time: '09:00' }, 'Wait until renewal at 09:00'],
    [on('2026-11-25'), 'Wait until 25 November 2026'],
    [on('2026-11-25T09:00:00Z'), 'Wait until 25 November 2026 at 09:00 UTC'],
    [{ ...day(31), ...before('P3D') }, 'Wait until 3 days before the 31st of the month'],
    [{ ...day(22), ...after('P1M') }, 'Wait until 1 month after the 22nd of the month'],
    [{}, 'Wait until …'],
  ])('says %j in words', (config, caption) => {
    expect(waitUntilType.caption(config)).toBe(caption);
  });

  it.each([
    [field, ['next', 'missed']],
    [{ ...field, past: 'go-on' }, ['next', 'missed']],
    [on('2026-11-25'), ['next', 'missed']],
    [{ ...on('2026-11-25'), past: 'go-on' }, ['next']],
    [day(31), ['next']],
    [{}, ['next', 'missed']],
    [{ until: 7 }, ['next', 'missed']],
  ])('of %j has the ways out that can be taken', (config, outcomes) => {
    expect(waitUntilType.outcomes(config).map(({ id }) => id)).toEqual(outcomes);
  });

  it.each([
    [on('2026-02-30'), 'until.date: Date must be a date such as 2026-11-25.'],
    [on('tomorrow'), 'until.date: Date must be a date such as 2026-11-25.'],
    [day(32), 'until.day: Day of the month must be at most 31.'],
    [
      { until: { kind: 'field', field: 'renewal' } },
      'until.field: Field must be a path such as customer.renewal.',
    ],
    [{ ...day(1), time: '9' }, 'time: Time of day must be a time such as 09:30.'],
    [{ ...day(1), time: '9:60' }, 'time: Time of day must be a time such as 09:30.'],
    [
      { ...day(1), offset: { length: 'P0D', direction: 'before' } },
      'offset.length: Offset must be longer than no time at all.',
    ],
  ])('refuses %j', (config, problem) => {
    expect(problems(config)).toEqual([problem]);
  });

  it('tells the proof what it looks at, and when a fixed date is past everywhere', () => {
    expect(waitUntilType.traits(field)).toMatchObject({
      facts: { paths: ['customer.renewal'] },
      rests: { min: 0 },
    });
    expect(waitUntilType.traits(on('2026-11-25')).dates).toEqual([
      { path: ['until', 'date'], at: Date.parse('2026-11-26T12:00:00Z') - 1 },
    ]);
    expect(waitUntilType.traits({ ...on('2026-11-25T09:00:00Z'), ...before('PT1H') }).dates).toEqual([
      { path: ['until', 'date'], at: Date.parse('2026-11-25T08:00:00Z') },
    ]);
    expect(waitUntilType.traits(day(31)).dates).toBeUndefined();
    // It is strictly after the moment asked for: a loop around it is a loop with a wait.
    expect(waitUntilType.traits(day(31)).rests).toMatchObject({ min: 1 });
  });
});
