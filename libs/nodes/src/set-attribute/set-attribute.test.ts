import { contextOf } from '../testing/step-context.test-helper.js';
import { setAttributeConfig, setAttributeType } from './set-attribute.config.js';
import { setAttributeStep } from './set-attribute.step.js';

const context = contextOf({
  customer: { plan: 'gold', interests: ['shoes', { id: 7 }], points: 40, share: 0.1, nickname: 'Addi' },
  entry: { total: 24.9, brand: 'Levi’s', price: '12.50', item: { id: 7 }, tags: ['a'], much: 'a lot' },
});
const enter = (config: object) => setAttributeStep.enter(setAttributeConfig.parse(config), context);
const changes = [
  ['set', 'a text', { attribute: 'plan', change: 'set', value: 'silver' }, 'silver'],
  ['set', 'a number', { attribute: 'plan', change: 'set', value: 3 }, 3],
  ['set', 'a no', { attribute: 'plan', change: 'set', value: false }, false],
  ['set', 'a field', { attribute: 'last_total', change: 'set', value: '{{ entry.total }}' }, 24.9],
  ['set', 'a list', { attribute: 'tags', change: 'set', value: '{{ entry.tags }}' }, ['a']],
  [
    'set',
    'a template',
    { attribute: 'greeting', change: 'set', value: 'Fan of {{ entry.brand }}' },
    'Fan of Levi’s',
  ],
  [
    'set',
    'a text as a number',
    { attribute: 'price', change: 'set', value: '{{ entry.price }}', as: 'number' },
    12.5,
  ],
  [
    'set',
    'a number as a text',
    { attribute: 'price', change: 'set', value: '{{ entry.total }}', as: 'text' },
    '24.9',
  ],
  ['set', 'a text as yes or no', { attribute: 'vip', change: 'set', value: 'Yes', as: 'yes-no' }, true],
  ['set', 'a zero as yes or no', { attribute: 'vip', change: 'set', value: 0, as: 'yes-no' }, false],
  ['set', 'a date', { attribute: 'renewal', change: 'set', value: '2028-02-29', as: 'date' }, '2028-02-29'],
  [
    'add',
    'a value to a list',
    { attribute: 'interests', change: 'add', value: 'hats' },
    ['shoes', { id: 7 }, 'hats'],
  ],
  ['add', 'a value to nothing', { attribute: 'colors', change: 'add', value: 'red' }, ['red']],
  ['remove', 'a value', { attribute: 'interests', change: 'remove', value: 'shoes' }, [{ id: 7 }]],
  [
    'remove',
    'an item that is a group',
    { attribute: 'interests', change: 'remove', value: '{{ entry.item }}' },
    ['shoes'],
  ],
  ['remove', 'the attribute', { attribute: 'plan', change: 'remove' }, null],
  ['increment', 'a number', { attribute: 'points', change: 'increment', value: 10 }, 50],
  ['increment', 'down', { attribute: 'points', change: 'increment', value: -50 }, -10],
  [
    'increment',
    'by a field that is a text',
    { attribute: 'points', change: 'increment', value: '{{ entry.price }}' },
    52.5,
  ],
  ['increment', 'nothing, from zero', { attribute: 'visits', change: 'increment', value: 1 }, 1],
  ['increment', 'decimals', { attribute: 'share', change: 'increment', value: 0.2 }, 0.3],
] as const;

const leftAlone = [
  [{ attribute: 'plan', change: 'set', value: 'gold' }, 'plan is “gold” already'],
  [
    { attribute: 'plan', change: 'set', value: '{{ entry.none }}' },
    'plan stays as it is: there is no value for it',
  ],
  [{ attribute: 'plan', change: 'set' }, 'plan stays as it is: there is no value for it'],
  [{ attribute: 'nickname', change: 'increment', value: 1 }, 'nickname is not a number and stays as it is'],
  [
    { attribute: 'points', change: 'increment', value: '{{ entry.much }}' },
    'points stays as it is: “a lot” cannot be read as a number',
  ],
  [{ attribute: 'interests', change: 'add', value: 'shoes' }, 'interests has “shoes” already'],
  [{ attribute: 'nickname', change: 'add', value: 'x' }, 'nickname is not a list and stays as it is'],
  [{ attribute: 'interests', change: 'remove', value: 'hats' }, 'interests does not have “hats”'],
  [{ attribute: 'nickname', change: 'remove', value: 'x' }, 'nickname is not a list and stays as it is'],
  [{ attribute: 'none', change: 'remove', value: 'x' }, 'none is not set'],
  [{ attribute: 'none', change: 'remove' }, 'none is not set'],
  [
    { attribute: 'renewal', change: 'set', value: '2026-02-30', as: 'date' },
    'renewal stays as it is: “2026-02-30” cannot be read as a date',
  ],
  [
    { attribute: 'vip', change: 'set', value: 'maybe', as: 'yes-no' },
    'vip stays as it is: “maybe” cannot be read as yes or no',
  ],
  [
    { attribute: 'x', change: 'set', value: '{{ entry.tags }}', as: 'text' },
    'x stays as it is: the value cannot be read as a text',
  ],
] as const;

describe('set attribute', () => {
  it.each(changes)('can %s %s', (_change, _what, config, value) => {
    expect(enter(config)).toMatchObject({
      kind: 'leave',
      outcome: 'next',
      effects: [{ kind: 'set-attribute', attribute: config.attribute, value }],
    });
  });

  it.each(leftAlone)('leaves %j alone and says why', (config, reason) => {
    const left = enter(config);
    expect(left).toMatchObject({ kind: 'leave', outcome: 'next', reason });
    expect(left).not.toHaveProperty('effects');
  });

  it('leaves a number alone that would become too large', () => {
    const huge = contextOf({ customer: { points: 1.7e308 } });
    const config = setAttributeConfig.parse({ attribute: 'points', change: 'increment', value: 1.7e308 });
    expect(setAttributeStep.enter(config, huge)).toMatchObject({
      reason: 'points is too large to be counted on',
    });
  });

  it('says what it did and what was there before', () => {
    expect(enter({ attribute: 'plan', change: 'set', value: 'silver' })).toMatchObject({
      reason: 'plan is now “silver”',
      facts: { 'customer.plan': 'gold' },
    });
    expect(enter({ attribute: 'plan', change: 'remove' })).toMatchObject({ reason: 'plan is taken away' });
    expect(enter({ attribute: 'points', change: 'increment', value: 10 })).toMatchObject({
      reason: 'points is now 50',
    });
    expect(enter({ attribute: 'interests', change: 'add', value: 'hats' })).toMatchObject({
      reason: 'interests now has “hats”',
    });
    expect(enter({ attribute: 'interests', change: 'remove', value: 'shoes' })).toMatchObject({
      reason: 'interests no longer has “shoes”',
    });
  });

  it.each([
    [{ attribute: 'plan', change: 'set', value: 'gold' }, 'Set plan to “gold”'],
    [{ attribute: 'vip', change: 'set', value: true }, 'Set vip to yes'],
    [{ attribute: 'last_total', change: 'set', value: '{{ entry.total }}' }, 'Set last total to “[total]”'],
    [{ attribute: 'interests', change: 'add', value: 'hats' }, 'Add “hats” to interests'],
    [{ attribute: 'interests', change: 'remove', value: 'hats' }, 'Remove “hats” from interests'],
    [{ attribute: 'plan', change: 'remove' }, 'Take plan away'],
    [{ attribute: 'points', change: 'increment', value: 10 }, 'Add 10 to the number points'],
    [{}, 'Set attribute'],
  ])('says %j in words', (config, caption) => {
    expect(setAttributeType.caption(config)).toBe(caption);
  });

  it.each([
    [
      { attribute: 'address.city', change: 'set', value: 'x' },
      'Attribute must be the name of one attribute, without a dot.',
    ],
    [
      { attribute: '', change: 'set', value: 'x' },
      'Attribute must be the name of one attribute, without a dot.',
    ],
    [{ attribute: 'plan', change: 'set' }, 'Value is missing.'],
    [{ attribute: 'plan', change: 'double', value: 2 }, 'Change must be one of set, add, remove, increment.'],
  ])('refuses %j', (config, message) => {
    expect(setAttributeType.check(config).map((problem) => problem.message)).toEqual([message]);
  });

  it('looks at the attribute and at the fields of its value', () => {
    const { facts, writes } = setAttributeType.traits({
      attribute: 'plan',
      change: 'set',
      value: '{{ entry.plan }}',
    });
    expect(facts?.paths?.toSorted()).toEqual(['customer.plan', 'entry.plan']);
    expect(writes).toEqual(['customer.plan']);
  });
});
