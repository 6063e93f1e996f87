import { Gate } from '../testing/a-gate.test-helper.js';
import { dateTriggerType } from './date-trigger.config.js';

const BERLIN = 'Europe/Berlin';
const before = (length: string) => ({ offset: { length, direction: 'before' } });
const after = (length: string) => ({ offset: { length, direction: 'after' } });
const gate = (config: object = {}, zone = BERLIN) =>
  new Gate('date', { attribute: 'customer.day', ...config }, zone);
const due = (config: object, day: unknown, since: string) => gate(config).due(since, { day });
const YEARLY = { repeat: 'yearly' };
const MONTHLY = { repeat: 'monthly' };

describe('the date trigger', () => {
  it.each([
    ['in the future', {}, '2026-12-24', '2026-11-25T10:00:00Z', '2026-12-24T08:00:00.000Z'],
    ['in the past', {}, '2026-11-24', '2026-11-25T10:00:00Z', null],
    ['a moment before', {}, '2026-11-25', '2026-11-25T07:59:59.999Z', '2026-11-25T08:00:00.000Z'],
    ['strictly after', {}, '2026-11-25', '2026-11-25T08:00:00.000Z', null],
    ['seven days before', before('P7D'), '2026-12-24', '2026-11-25T10:00:00Z', '2026-12-17T08:00:00.000Z'],
    ['at another time', { time: '18:30' }, '2026-12-24', '2026-11-25T10:00:00Z', '2026-12-24T17:30:00.000Z'],
    [
      'on the day of an instant',
      {},
      '2026-12-23T23:30:00Z',
      '2026-11-25T10:00:00Z',
      '2026-12-24T08:00:00.000Z',
    ],
    [
      'two hours before its time',
      before('PT2H'),
      '2026-12-24',
      '2026-11-25T10:00:00Z',
      '2026-12-24T06:00:00.000Z',
    ],
    [
      'at a time that does not exist',
      { time: '02:30' },
      '2027-03-28',
      '2026-11-25T10:00:00Z',
      '2027-03-28T01:00:00.000Z',
    ],
    [
      'at a time that exists twice',
      { time: '02:30' },
      '2027-10-31',
      '2026-11-25T10:00:00Z',
      '2027-10-31T00:30:00.000Z',
    ],
  ])('is due once: %s', (_fact, config, day, since, expected) => {
    expect(due(config, day, since)).toBe(expected);
  });

  it.each([
    ['this year', {}, '1990-12-24', '2026-11-25T10:00:00Z', '2026-12-24T08:00:00.000Z'],
    ['next year', {}, '1990-11-25', '2026-11-25T08:00:00Z', '2027-11-25T08:00:00.000Z'],
    ['29 February in an ordinary year', {}, '1992-02-29', '2026-11-25T10:00:00Z', '2027-02-28T08:00:00.000Z'],
    ['29 February in a leap year', {}, '1992-02-29', '2027-11-25T10:00:00Z', '2028-02-29T08:00:00.000Z'],
    [
      'a day before 29 February, clamped first',
      before('P1D'),
      '1992-02-29',
      '2026-11-25T10:00:00Z',
      '2027-02-27T08:00:00.000Z',
    ],
    ['before New Year', before('P7D'), '1990-01-01', '2026-11-25T10:00:00Z', '2026-12-25T08:00:00.000Z'],
    ['months after', after('P3M'), '1990-11-30', '2026-11-25T10:00:00Z', '2027-02-28T08:00:00.000Z'],
    [
      'more than a year after',
      after('P400D'),
      '1990-06-01',
      '2026-11-25T10:00:00Z',
      '2027-07-06T07:00:00.000Z',
    ],
    ['not before the date itself', {}, '2028-05-01', '2026-11-25T10:00:00Z', '2028-05-01T07:00:00.000Z'],
    [
      'for the first time before it',
      before('P7D'),
      '2028-05-01',
      '2026-11-25T10:00:00Z',
      '2028-04-24T07:00:00.000Z',
    ],
  ])('is due every year: %s', (_fact, config, day, since, expected) => {
    expect(due({ ...YEARLY, ...config }, day, since)).toBe(expected);
  });

  it.each([
    ['this month', {}, '2026-01-30', '2026-11-25T10:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['next month', {}, '2026-01-25', '2026-11-25T10:00:00Z', '2026-12-25T08:00:00.000Z'],
    ['the 31st in November', {}, '2026-01-31', '2026-11-25T10:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['the 31st in February', {}, '2026-01-31', '2027-02-01T10:00:00Z', '2027-02-28T08:00:00.000Z'],
    [
      'three days before the 31st in February',
      before('P3D'),
      '2026-01-31',
      '2027-02-01T10:00:00Z',
      '2027-02-25T08:00:00.000Z',
    ],
    [
      'the same in a leap year',
      before('P3D'),
      '2026-01-31',
      '2028-02-01T10:00:00Z',
      '2028-02-26T08:00:00.000Z',
    ],
    [
      'a day of the month that the customer entered',
      before('P3D'),
      31,
      '2027-02-01T10:00:00Z',
      '2027-02-25T08:00:00.000Z',
    ],
    [
      'the 1st, before the turn of the month',
      before('P3D'),
      1,
      '2026-11-25T10:00:00Z',
      '2026-11-28T08:00:00.000Z',
    ],
    ['not before the date itself', {}, '2027-05-15', '2026-11-25T10:00:00Z', '2027-05-15T07:00:00.000Z'],
  ])('is due every month: %s', (_fact, config, day, since, expected) => {
    expect(due({ ...MONTHLY, ...config }, day, since)).toBe(expected);
  });

  it.each([
    undefined,
    null,
    '',
    'soon',
    '2026-02-30',
    '0',
    '32',
    '1.5',
    '+1',
    ' 1',
    0,
    32,
    -1,
    1.5,
    NaN,
    {},
    [1],
  ])('is never due by %j', (day) => {
    expect([{}, YEARLY, MONTHLY].map((config) => due(config, day, '2026-11-25T10:00:00Z'))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([31, '31'])('takes %j for a day of the month only when it repeats every month', (day) => {
    expect(due(YEARLY, day, '2026-11-25T10:00:00Z')).toBeNull();
    expect(due({}, day, '2026-11-25T10:00:00Z')).toBeNull();
  });

  it.each([5, '5', '05'])('takes %j for the 5th of each month', (day) => {
    expect(due(MONTHLY, day, '2026-11-25T10:00:00Z')).toBe('2026-12-05T08:00:00.000Z');
  });

  it('follows the zone of the customer', () => {
    expect(gate().due('2026-11-25T10:00:00Z', { day: '2026-12-24', timezone: 'Asia/Tokyo' })).toBe(
      '2026-12-24T00:00:00.000Z',
    );
  });
});

describe('the date trigger, when the moment has come', () => {
  const dueAt = Date.parse('2026-12-17T08:00:00Z');
  const occurrence = { kind: 'date', now: dueAt, id: '1', dueAt } as const;
  const renewal = gate({ ...before('P7D') });

  it('lets the customer in with the date it was about', () => {
    expect(renewal.ask(occurrence, { customer: { day: '2026-12-24' } })).toEqual({
      says: 'enters: Due by day',
      data: { date: '2026-12-24' },
    });
  });

  it.each([['2026-12-25'], [undefined]])('lets nobody in whose date has become %j', (day) => {
    expect(renewal.ask(occurrence, { customer: { day } }).says).toBe(
      'moved: Not due any more: day has changed',
    );
  });

  it('is asked about dates only, and watches the attribute', () => {
    expect(renewal.ask({ kind: 'manual', now: 0, id: '1', data: {} }).says).toBe(
      'trigger: Not a matter of day',
    );
    expect(renewal.watch).toEqual({ calendar: 'date', attributes: ['customer.day'] });
  });

  it('tells months apart by the date', () => {
    const monthly = gate({ ...MONTHLY, ...before('P3D') });
    const february = Date.parse('2027-02-25T08:00:00Z');
    expect(monthly.ask({ ...occurrence, dueAt: february }, { customer: { day: 31 } }).data).toEqual({
      date: '2027-02-28',
    });
  });

  it('tells the proof what it looks at, and what the data are', () => {
    expect(dateTriggerType.traits({ attribute: 'customer.renewal' })).toEqual({
      facts: { paths: ['customer.renewal'] },
      entry: { names: ['date'] },
    });
  });

  it.each([
    [{ attribute: 'customer.birthday', repeat: 'yearly' }, 'Every year birthday at 09:00'],
    [{ attribute: 'customer.renewal', ...before('P7D') }, 'Once 7 days before renewal at 09:00'],
    [
      { attribute: 'customer.due_day', ...MONTHLY, ...before('P3D'), time: '08:00' },
      'Every month 3 days before due day at 08:00',
    ],
    [{}, 'By a date of the customer'],
  ])('says %j in words', (config, caption) => {
    expect(dateTriggerType.caption(config)).toBe(caption);
  });
});
