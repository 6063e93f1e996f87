import { Visit } from '../testing/a-visit.test-helper.js';
import { paceType } from './pace.config.js';

const NOW = '2026-11-25T10:00:00Z';
const visit = Visit.of('pace', { amount: 5_000, per: 'PT1H' }, { now: NOW });
const at = (iso: string) => ({ kind: 'pace' as const, at: Date.parse(iso) });

describe('a limit of the flow', () => {
  it('asks when the customer may pass', () => {
    expect(visit.asked).toMatchObject({ ask: { kind: 'pace', amount: 5_000, per: 'PT1H' } });
  });

  it('lets pass at once when there is room', () => {
    expect(visit.answer(at(NOW)).left).toMatchObject({ outcome: 'next', reason: 'There was room at once' });
  });

  it('waits until there is room, and not a millisecond less', () => {
    const waiting = visit.answer(at('2026-11-25T11:00:00Z'));
    expect(waiting.parked.waiting).toBe('Waiting for room: 5,000 per hour');
    expect(waiting.wake('2026-11-25T10:59:59.999Z').outcome).toBeUndefined();
    expect(waiting.wake('2026-11-25T11:00:00Z').left).toMatchObject({
      outcome: 'next',
      reason: 'There was room',
    });
  });

  it.each([
    [{ amount: 5_000, per: 'PT1H' }, 'Limit the flow to 5,000 per hour'],
    [{ amount: 1, per: 'P2D' }, 'Limit the flow to 1 per 2 days'],
    [{ amount: 10, per: 'P1DT1H' }, 'Limit the flow to 10 per 1 day and 1 hour'],
    [{}, 'Limit the flow'],
  ])('says %j in words', (config, caption) => {
    expect(paceType.caption(config)).toBe(caption);
  });

  it('tells the proof that it ends, though nobody knows when', () => {
    expect(paceType.traits({ amount: 1, per: 'PT1H' }).rests?.max).not.toBeNull();
  });

  it.each([0, -5, 1.5])('refuses %j customers', (amount) => {
    expect(paceType.check({ amount, per: 'PT1H' })).toHaveLength(1);
  });
});
