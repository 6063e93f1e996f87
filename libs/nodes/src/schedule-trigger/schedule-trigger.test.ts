import { Gate } from '../testing/a-gate.test-helper.js';
import { scheduleTriggerType } from './schedule-trigger.config.js';

const BERLIN = 'Europe/Berlin';
const NOON = '2026-11-25T12:00:00+01:00';
const time = '09:00';
const once = { kind: 'once', date: '2026-12-24', time };
const daily = { kind: 'daily', time };
const weekly = { kind: 'weekly', weekdays: [1, 4], time };
const monthly = { kind: 'monthly', day: 31, time };
const gate = (rule: object, rest: object = {}) =>
  new Gate('schedule', { segment: 'newsletter', rule, ...rest }, BERLIN);

describe('the schedule trigger', () => {
  it.each([
    ['once', once, NOON, '2026-12-24T08:00:00.000Z'],
    ['once, and never again', once, '2026-12-24T08:00:00Z', null],
    ['tomorrow, when today’s time is past', daily, NOON, '2026-11-26T08:00:00.000Z'],
    ['today, a moment before', daily, '2026-11-25T07:59:59.999Z', '2026-11-25T08:00:00.000Z'],
    ['tomorrow, at that very moment', daily, '2026-11-25T08:00:00Z', '2026-11-26T08:00:00.000Z'],
    ['on the next of its weekdays', weekly, NOON, '2026-11-26T08:00:00.000Z'],
    ['over the weekend', weekly, '2026-11-26T08:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['on the 31st', monthly, '2026-12-01T12:00:00Z', '2026-12-31T08:00:00.000Z'],
    ['on the 31st in February', monthly, '2027-02-01T12:00:00Z', '2027-02-28T08:00:00.000Z'],
    ['on the 31st in February of a leap year', monthly, '2028-02-01T12:00:00Z', '2028-02-29T08:00:00.000Z'],
    ['at the same time by summer clocks', daily, '2027-03-27T12:00:00Z', '2027-03-28T07:00:00.000Z'],
    ['after a gap', { ...daily, time: '02:30' }, '2027-03-27T12:00:00Z', '2027-03-28T01:00:00.000Z'],
    ['the day after a gap', { ...daily, time: '02:30' }, '2027-03-28T01:00:00Z', '2027-03-29T00:30:00.000Z'],
    [
      'once on a day that has the time twice',
      { ...daily, time: '02:30' },
      '2027-10-31T00:30:00Z',
      '2027-11-01T01:30:00.000Z',
    ],
  ])('is due %s', (_fact, rule, since, expected) => {
    expect(gate(rule).due(since)).toBe(expected);
  });

  it('is due in each customer’s zone, or in one', () => {
    const tokyo = { timezone: 'Asia/Tokyo' };
    expect(gate(daily).due(NOON, tokyo)).toBe('2026-11-26T00:00:00.000Z');
    expect(gate(daily, { zone: 'America/New_York' }).due(NOON, tokyo)).toBe('2026-11-25T14:00:00.000Z');
  });

  const dueAt = Date.parse('2026-11-26T08:00:00Z');
  const occurrence = { kind: 'schedule', now: dueAt, id: '1', dueAt } as const;

  it('lets in who is in the segment then', () => {
    expect(gate(daily).ask(occurrence, { segments: ['newsletter'] })).toEqual({
      says: 'enters: Due every day at 09:00',
      data: { date: '2026-11-26' },
    });
    expect(gate(daily).ask(occurrence, { segments: ['others'] }).says).toBe(
      'not-in-segment: Not in the segment “newsletter”',
    );
    expect(gate(daily).ask(occurrence).says).toMatch(/^not-in-segment: /);
  });

  it('lets nobody in at a moment that is none of the rule any more', () => {
    expect(gate(once).ask(occurrence, { segments: ['newsletter'] }).says).toBe(
      'moved: Not due any more: it is on 24 December 2026 at 09:00',
    );
  });

  it('is asked about schedules only, and watches the calendar for its segment', () => {
    expect(gate(once).ask({ ...occurrence, kind: 'date' }).says).toBe(
      'trigger: Not a matter of the schedule',
    );
    expect(gate(once).watch).toEqual({ calendar: 'schedule', segments: ['newsletter'] });
  });

  it.each([
    [once, {}, 'Everyone in “newsletter” on 24 December 2026 at 09:00'],
    [daily, {}, 'Everyone in “newsletter” every day at 09:00'],
    [weekly, {}, 'Everyone in “newsletter” every Monday and Thursday at 09:00'],
    [
      monthly,
      { zone: BERLIN },
      'Everyone in “newsletter” on the 31st of each month at 09:00 (Europe/Berlin)',
    ],
  ])('says %j with %j in words', (rule, rest, caption) => {
    expect(scheduleTriggerType.caption({ segment: 'newsletter', rule, ...rest })).toBe(caption);
  });

  it.each([
    [{ ...once, date: '2026-02-30' }, 'must be a date, such as 2026-11-22'],
    [{ ...weekly, weekdays: [] }, 'Weekdays must not be empty'],
    [{ ...weekly, weekdays: [8] }, 'must be one of 1, 2, 3, 4, 5, 6, 7'],
    [{ ...monthly, day: 0 }, 'Day of the month must be at least 1'],
    [{ kind: 'hourly' }, 'must be one of once, daily, weekly, monthly'],
  ])('refuses the rule %j', (rule, message) => {
    expect(scheduleTriggerType.check({ segment: 'newsletter', rule })).toEqual([
      expect.objectContaining({ message: expect.stringContaining(message) as string }),
    ]);
  });

  it('refuses what is no zone', () => {
    expect(scheduleTriggerType.check({ segment: 'a', rule: daily, zone: '+02:00' })).toHaveLength(1);
  });

  it('tells the proof when a single date is past everywhere it is meant', () => {
    const dates = (zone?: string) => scheduleTriggerType.traits({ segment: 'a', rule: once, zone }).dates;
    expect(dates()).toEqual([{ path: ['rule', 'date'], at: Date.parse('2026-12-24T21:00:00Z') }]);
    expect(dates(BERLIN)).toEqual([{ path: ['rule', 'date'], at: Date.parse('2026-12-24T08:00:00Z') }]);
    expect(scheduleTriggerType.traits({ segment: 'a', rule: daily }).dates).toBeUndefined();
  });
});
