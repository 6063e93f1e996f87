import { Visit } from '../testing/a-visit.test-helper.js';
import { waitForConditionType } from './wait-for-condition.config.js';

const NOW = '2026-11-25T10:00:00Z';
const DAY = 86_400_000;
const rule = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const gold = rule('customer.plan', '=', 'gold');
const inactive = rule('inactive', 'for', 'P30D');
const waitFor = (when: object, facts: object = {}, limit = 'P7D') =>
  Visit.of('wait-for-condition', { when, limit }, { now: NOW, facts });

describe('a wait for a condition', () => {
  it('goes on at once when it is true already', () => {
    expect(waitFor(gold, { customer: { plan: 'Gold' } }).left).toMatchObject({
      outcome: 'met',
      reason: 'plan is gold',
      facts: { 'customer.plan': 'Gold' },
    });
  });

  it('waits until data makes it true', () => {
    const visit = waitFor(gold, { customer: { plan: 'free' } });
    expect(visit.parked).toMatchObject({
      waiting: 'Waiting until plan is gold, up to 7 days',
      movesOn: ['customer.plan'],
    });
    expect(visit.wake('2026-11-26T10:00:00Z', { customer: { plan: 'silver' } }).effects).toEqual([]);
    expect(visit.wake('2026-11-26T10:00:00Z', { customer: { plan: 'gold' } }).outcome).toBe('met');
  });

  it('leaves when it did not become true in time', () => {
    const visit = waitFor(gold);
    expect(visit.until).toBe('2026-12-02T10:00:00.000Z');
    expect(visit.wake('2026-12-02T09:59:59.999Z').outcome).toBeUndefined();
    expect(visit.wake('2026-12-02T10:00:00Z').left).toMatchObject({
      outcome: 'not-in-time',
      reason: 'Not true in time: plan is gold',
    });
  });

  it('is woken when time alone makes it true, to the millisecond', () => {
    const lastActivity = Date.parse(NOW) - 29 * DAY;
    const visit = waitFor(inactive, { lastActivity, knownSince: 0 });
    expect(new Date(visit.parked.alarm ?? 0).toISOString()).toBe('2026-11-26T10:00:00.000Z');
    expect(visit.wake('2026-11-26T09:59:59.999Z').outcome).toBeUndefined();
    expect(visit.wake('2026-11-26T10:00:00.000Z').outcome).toBe('met');
  });

  it('moves the moment of waking with what happens', () => {
    const visit = waitFor(inactive, { lastActivity: Date.parse(NOW) - 29 * DAY, knownSince: 0 });
    const active = visit.wake('2026-11-25T20:00:00Z', { lastActivity: Date.parse('2026-11-25T20:00:00Z') });
    expect(active.parked.alarm).toBeUndefined();
    expect(active.until).toBe('2026-12-02T10:00:00.000Z');
  });

  it('does not count what time made true after the limit, however late it looks', () => {
    const visit = waitFor(inactive, { lastActivity: Date.parse(NOW) - 23 * DAY, knownSince: 0 });
    expect(visit.wake('2027-01-01T00:00:00Z').outcome).toBe('met');
    const tooLate = waitFor(inactive, { lastActivity: Date.parse(NOW) - 23 * DAY, knownSince: 0 }, 'P6D');
    expect(tooLate.wake('2027-01-01T00:00:00Z').outcome).toBe('not-in-time');
  });

  it('listens to whatever may change the answer', () => {
    const when = {
      combinator: 'or',
      rules: [
        { field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 2 } },
        { field: 'message', operator: 'opened', value: { node: 'welcome' } },
        { field: 'segment', operator: 'in', value: 'vip' },
        { field: 'list', operator: 'in', value: 'testers' },
        { field: 'consent', operator: 'granted', value: { channel: 'email' } },
        { field: 'entry.total', operator: '>', value: 5 },
        ...inactive.rules,
      ],
    };
    expect(waitFor(when).parked).toMatchObject({
      listensFor: ['Order Completed'],
      movesOn: ['messages.welcome', 'segments.vip', 'lists.testers', 'consents', 'lastActivity'],
    });
  });

  it('says itself in words', () => {
    expect(waitForConditionType.caption({ when: gold, limit: 'P7D' })).toBe(
      'Wait until plan is gold, up to 7 days',
    );
    expect(waitForConditionType.caption({ when: gold })).toBe('Wait until plan is gold');
    expect(waitForConditionType.caption({})).toBe('Wait until …');
  });

  it('asks for a condition', () => {
    expect(waitForConditionType.check(waitForConditionType.defaults)).toEqual([
      expect.objectContaining({
        path: ['when'],
        message: 'There is no condition yet, so nobody would wait.',
      }),
    ]);
  });

  it('tells the proof what it looks at', () => {
    expect(waitForConditionType.traits({ when: gold })).toEqual({
      facts: { paths: ['customer.plan'] },
      conditions: [{ path: ['when'], when: gold, outcome: 'met' }],
      rests: { min: 0, max: null },
    });
  });
});
