import { eventTriggerType } from './event-trigger.config.js';
import { eventTriggerStep } from './event-trigger.step.js';

const facts = { customer: { city: 'Berlin' }, entry: { total: 999 }, results: {} };
const where = {
  combinator: 'and',
  rules: [
    { field: 'entry.total', operator: '>', value: 50 },
    { field: 'customer.city', operator: '=', value: 'Berlin' },
  ],
};
const decide = (config: Record<string, unknown>, name: string, properties: Record<string, unknown> = {}) =>
  eventTriggerStep.matches(config, { name, properties }, facts);

describe('the event trigger', () => {
  it('listens to its event', () => {
    expect(eventTriggerStep.eventNames({ event: 'Order Completed' })).toEqual(['Order Completed']);
  });

  it('lets in who does the event, and nobody else', () => {
    expect(decide({ event: 'Order Completed' }, 'Order Completed')).toEqual({
      enters: true,
      reason: 'Did Order Completed',
    });
    expect(decide({ event: 'Order Completed' }, 'order completed')).toEqual({
      enters: false,
      reason: 'Not Order Completed',
    });
  });

  it('asks its conditions about the event itself and the customer', () => {
    const config = { event: 'Order Completed', where };
    expect(decide(config, 'Order Completed', { total: 51 }).enters).toBe(true);
    expect(decide(config, 'Order Completed', { total: 50 })).toEqual({
      enters: false,
      reason: 'Did Order Completed, but not: total is more than 50 and city is Berlin',
    });
  });

  it('says itself in words', () => {
    expect(eventTriggerType.caption({ event: 'Order Completed' })).toBe('When Order Completed happens');
    expect(eventTriggerType.caption({ event: 'Order Completed', where })).toBe(
      'When Order Completed happens and total is more than 50 and city is Berlin',
    );
    expect(eventTriggerType.caption({})).toBe('When an event happens');
  });

  it('asks for an event', () => {
    expect(eventTriggerType.check({ event: '' })).toEqual([
      expect.objectContaining({ path: ['event'], message: 'Event must not be empty.' }),
    ]);
    expect(eventTriggerType.check({ event: 'Order Completed', where })).toEqual([]);
  });
});
