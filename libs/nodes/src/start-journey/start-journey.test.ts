import { Visit } from '../testing/a-visit.test-helper.js';
import { startJourneyType } from './start-journey.config.js';

const NOW = '2026-11-25T10:00:00Z';
const facts = { customer: { plan: 'gold' }, entry: { total: 24.9 } };
const start = (config: Record<string, unknown> = {}) =>
  Visit.of('start-journey', { journey: 'onboarding', ...config }, { now: NOW, facts });
const entered = { kind: 'start-journey', started: { kind: 'entered', enrollment: 'e-7' } } as const;
const refused = { kind: 'start-journey', started: { kind: 'not-entered', reason: 'already in' } } as const;

describe('a start of another journey', () => {
  it('asks for it with data, filled in; a single field keeps its type', () => {
    const data = {
      text: 'Plan {{ customer.plan }}',
      total: '{{ entry.total }}',
      fixed: 3,
      gone: '{{ entry.nothing }}',
    };
    expect(start({ data }).asked).toMatchObject({
      ask: {
        kind: 'start-journey',
        journey: 'onboarding',
        data: { text: 'Plan gold', total: 24.9, fixed: 3 },
      },
    });
  });

  it('goes on at once unless it waits', () => {
    expect(start().answer(entered).left).toMatchObject({
      outcome: 'started',
      reason: 'Entered “onboarding”',
      result: { enrollment: 'e-7' },
    });
  });

  it('says why the customer was not let in', () => {
    expect(start().answer(refused).left).toMatchObject({
      outcome: 'not-entered',
      reason: 'Not let into “onboarding”: already in',
    });
  });

  it.each([
    ['finished', '“onboarding” was walked to its end'],
    ['exited', '“onboarding” was left early'],
  ] as const)('waits for the end of the other: %s', (how, reason) => {
    const waiting = start({ waits: true }).answer(entered);
    expect(waiting.until).toBeNull();
    expect(waiting.parked).toMatchObject({
      movesOn: ['ended.e-7'],
      waiting: 'Waiting for the end of “onboarding”',
    });
    expect(waiting.wake('2026-11-26T10:00:00Z', { ended: { other: 'finished' } }).outcome).toBeUndefined();
    expect(waiting.wake('2026-11-26T10:00:00Z', { ended: { 'e-7': how } }).left).toMatchObject({
      outcome: how,
      reason,
    });
  });

  it('waits no longer than its limit', () => {
    const waiting = start({ waits: true, limit: 'P1D' }).answer(entered);
    expect(waiting.wake('2026-11-26T10:00:00Z').left).toMatchObject({
      outcome: 'not-in-time',
      reason: '“onboarding” did not end in time',
    });
  });

  it.each([
    [{}, ['started', 'not-entered']],
    [{ waits: true }, ['finished', 'exited', 'not-entered']],
    [{ waits: true, limit: 'P1D' }, ['finished', 'exited', 'not-entered', 'not-in-time']],
  ])('with %j has the ways out that can be taken', (config, outcomes) => {
    expect(startJourneyType.outcomes(config).map(({ id }) => id)).toEqual(outcomes);
  });

  it.each([
    [{ journey: 'onboarding' }, 'Start “onboarding”'],
    [
      { journey: 'onboarding', waits: true, limit: 'P30D' },
      'Start “onboarding” and wait for its end, up to 30 days',
    ],
    [{}, 'Start journey'],
  ])('says %j in words', (config, caption) => {
    expect(startJourneyType.caption(config)).toBe(caption);
  });

  it('refuses what is no key', () => {
    expect(startJourneyType.check({ journey: 'Our onboarding' })).toEqual([
      expect.objectContaining({ path: ['journey'], message: 'Journey must be a key: a–z, 0–9 and -.' }),
    ]);
  });

  it('rests without an end when it waits without a limit', () => {
    expect(startJourneyType.traits({ journey: 'a', waits: true }).rests).toEqual({ min: 0, max: null });
    expect(startJourneyType.traits({ journey: 'a' }).rests).toBeUndefined();
  });
});
