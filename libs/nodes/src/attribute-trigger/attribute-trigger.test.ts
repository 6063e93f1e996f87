import { Gate } from '../testing/a-gate.test-helper.js';
import { attributeTriggerType } from './attribute-trigger.config.js';

const change = (from: unknown, to: unknown, path = 'customer.plan') =>
  ({ kind: 'attribute', now: 0, id: '1', path, from, to }) as const;
const says = (config: object, ...values: Parameters<typeof change>) =>
  new Gate('attribute', { attribute: 'customer.plan', ...config }).ask(change(...values)).says;

describe('the attribute trigger', () => {
  it.each([
    ['any change', {}, 'free', 'gold', 'enters: plan changed from free to gold'],
    ['a change to a value', { to: 'gold' }, 'free', 'Gold', 'enters: plan changed from free to Gold'],
    [
      'not to another',
      { to: 'gold' },
      'free',
      'silver',
      'wrong-change: plan changed from free to silver, not to gold',
    ],
    ['a change from a value', { from: 'free' }, 'free', 'gold', 'enters: plan changed from free to gold'],
    [
      'not from another',
      { from: 'free' },
      'trial',
      'gold',
      'wrong-change: plan changed from trial to gold, not from free',
    ],
    ['from nothing', { from: null }, undefined, 'gold', 'enters: plan changed from not set to gold'],
    ['to nothing', { to: null }, 'gold', null, 'enters: plan changed from gold to not set'],
    ['not a text for a number', { to: 3 }, 2, '3', 'wrong-change: plan changed from 2 to 3, not to 3'],
    ['yes and no', { to: true }, false, true, 'enters: plan changed from no to yes'],
    ['lists, by any change', {}, ['a'], ['b'], 'enters: plan changed from something else to something else'],
  ])('lets in by %s', (_what, config, from, to, expected) => {
    expect(says(config, from, to)).toBe(expected);
  });

  it('lets in by an import only by choice, and says first what else was wrong', () => {
    const ask = (config: object) =>
      new Gate('attribute', { attribute: 'customer.plan', ...config }).ask({
        ...change('free', 'gold'),
        imported: true,
      }).says;
    expect(ask({})).toBe('imported: plan changed from free to gold afterwards');
    expect(ask({ imports: true })).toBe('enters: plan changed from free to gold');
    expect(ask({ to: 'silver' })).toBe('wrong-change: plan changed from free to gold, not to silver');
  });

  it('passes over other attributes', () => {
    expect(says({}, 'a', 'b', 'customer.city')).toBe('trigger: Not a change of plan');
  });

  it('watches its attribute, and hands on what changed', () => {
    const gate = new Gate('attribute', { attribute: 'customer.plan' });
    expect(gate.watch).toEqual({ attributes: ['customer.plan'] });
    expect(gate.ask(change('free', 'gold')).data).toEqual({
      attribute: 'customer.plan',
      from: 'free',
      to: 'gold',
    });
  });

  it('tells the proof what it looks at, and what the data are', () => {
    expect(attributeTriggerType.traits({ attribute: 'customer.plan' })).toEqual({
      facts: { paths: ['customer.plan'] },
      entry: { names: ['attribute', 'from', 'to'] },
    });
  });

  it.each([
    [{ attribute: 'customer.plan' }, 'When plan changes'],
    [{ attribute: 'customer.plan', from: 'free', to: 'gold' }, 'When plan changes from free to gold'],
    [{ attribute: 'customer.plan', to: null }, 'When plan changes to not set'],
    [{}, 'When an attribute changes'],
  ])('says %j in words', (config, caption) => {
    expect(attributeTriggerType.caption(config)).toBe(caption);
  });

  it('takes no path that is too long for the index of what journeys listen to', () => {
    expect(attributeTriggerType.check({ attribute: `customer.${'x'.repeat(191)}` })).toEqual([]);
    expect(attributeTriggerType.check({ attribute: `customer.${'x'.repeat(192)}` })).toEqual([
      expect.objectContaining({ message: 'Attribute must have at most 200 characters.' }),
    ]);
  });

  it('takes attributes of the customer only', () => {
    expect(attributeTriggerType.check({ attribute: 'entry.plan' })).toEqual([
      expect.objectContaining({ message: 'Attribute must be a path such as customer.birthday.' }),
    ]);
  });
});
