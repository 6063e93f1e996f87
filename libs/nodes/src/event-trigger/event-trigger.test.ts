import { Gate } from '../testing/a-gate.test-helper.js';
import { anEvent } from '../testing/a-visit.test-helper.js';
import { eventTriggerType } from './event-trigger.config.js';

const RECEIVED = '2026-11-25T10:00:00Z';
const where = {
  combinator: 'and',
  rules: [
    { field: 'entry.total', operator: '>', value: 50 },
    { field: 'customer.city', operator: '=', value: 'Berlin' },
  ],
};
const happened = (name: string, { at = RECEIVED, imported = false, total = 51 } = {}) => ({
  kind: 'event' as const,
  now: Date.parse(RECEIVED),
  event: { ...anEvent(name, 2, RECEIVED, { total }), at: Date.parse(at) },
  imported,
});
const ask = (config: object, ...event: Parameters<typeof happened>) =>
  new Gate('event', { event: 'Order Completed', ...config }).ask(happened(...event), {
    customer: { city: 'Berlin' },
  });

describe('the event trigger', () => {
  it('watches its events', () => {
    const config = { event: 'Order Completed', orEvents: ['Order Placed'] };
    expect(new Gate('event', config).watch).toEqual({ events: ['Order Completed', 'Order Placed'] });
  });

  it('lets in who does the event, with its properties, and nobody else', () => {
    expect(ask({}, 'Order Completed')).toEqual({ says: 'enters: Did Order Completed', data: { total: 51 } });
    expect(ask({}, 'order completed').says).toBe('trigger: Not Order Completed');
    expect(new Gate('event', { event: 'a' }).ask({ kind: 'manual', now: 0, id: '1', data: {} }).says).toBe(
      'trigger: Not a',
    );
  });

  it('lets in who does one of several events', () => {
    const config = { orEvents: ['Order Placed'] };
    expect(ask(config, 'Order Placed').says).toBe('enters: Did Order Placed');
    expect(ask(config, 'Signed Up').says).toBe('trigger: Not Order Completed or Order Placed');
  });

  it('asks its conditions about the event itself and the customer', () => {
    expect(ask({ where }, 'Order Completed').says).toBe('enters: Did Order Completed');
    expect(ask({ where }, 'Order Completed', { total: 50 }).says).toBe(
      'condition: Did Order Completed, but not: total is more than 50 and city is Berlin',
    );
  });

  it.each([
    ['24 hours old', {}, '2026-11-24T10:00:00.000Z', 'enters: Did Order Completed'],
    [
      'a millisecond older',
      {},
      '2026-11-24T09:59:59.999Z',
      'too-old: Too old: Order Completed was more than 24 hours old on arrival',
    ],
    ['younger than it says', { maxAge: 'P7D' }, '2026-11-18T10:00:00Z', 'enters: Did Order Completed'],
    [
      'older than it says',
      { maxAge: 'P7D' },
      '2026-11-18T09:59:59Z',
      'too-old: Too old: Order Completed was more than 7 days old on arrival',
    ],
    ['of any age, by choice', { includeOld: true }, '2020-01-01T00:00:00Z', 'enters: Did Order Completed'],
    ['from a clock that is ahead', {}, '2027-01-01T00:00:00Z', 'enters: Did Order Completed'],
  ])('measures the age of an event on its arrival: %s', (_age, config, at, says) => {
    expect(ask(config, 'Order Completed', { at }).says).toBe(says);
  });

  it('lets nobody in by imported events unless that is chosen', () => {
    expect(ask({}, 'Order Completed', { imported: true }).says).toBe(
      'imported: Order Completed was imported',
    );
    expect(ask({ includeOld: true }, 'Order Completed', { imported: true }).says).toBe(
      'enters: Did Order Completed',
    );
  });

  it('names the first rule that says no', () => {
    const old = { imported: true, at: '2020-01-01T00:00:00Z', total: 1 };
    expect(ask({ where }, 'Order Completed', old).says).toMatch(/^imported: /);
    expect(ask({ where }, 'Order Completed', { ...old, imported: false }).says).toMatch(/^too-old: /);
  });

  it.each([
    [{ event: 'Order Completed' }, 'When Order Completed happens'],
    [{ event: 'A', orEvents: ['B', 'C'] }, 'When A, B or C happens'],
    [
      { event: 'Order Completed', where },
      'When Order Completed happens and total is more than 50 and city is Berlin',
    ],
    [{}, 'When an event happens'],
  ])('says %j in words', (config, caption) => {
    expect(eventTriggerType.caption(config)).toBe(caption);
  });

  it('asks for an event, and for no more than eight', () => {
    expect(eventTriggerType.check({ event: '' })).toEqual([
      expect.objectContaining({ path: ['event'], message: 'Event must not be empty.' }),
    ]);
    expect(eventTriggerType.check({ event: 'A', orEvents: Array(7).fill('B') })).toEqual([]);
    expect(eventTriggerType.check({ event: 'A', orEvents: Array(8).fill('B') })).toHaveLength(1);
  });

  it('tells the proof what it looks at, and what the data are', () => {
    expect(eventTriggerType.traits({ event: 'A', where })).toEqual({
      facts: { paths: ['entry.total', 'customer.city'] },
      conditions: [{ path: ['where'], when: where, event: 'A' }],
      entry: { events: ['A'] },
    });
    expect(eventTriggerType.traits({ event: 'A', orEvents: ['B'] })).toEqual({
      entry: { events: ['A', 'B'] },
    });
  });

  it('runs the configurations of plans that were compiled before it had options', () => {
    const { config } = { config: { event: 'A' } };
    expect(eventTriggerType.read(config)).toEqual(config);
  });
});
