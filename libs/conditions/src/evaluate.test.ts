import { evaluate } from './evaluate.js';
import type { ConditionFacts } from './facts.js';
import type { Rule, RuleGroup } from './rule-group.schema.js';
import { NOW } from './testing/given.test-helper.js';

const facts: ConditionFacts = {
  customer: {
    city: 'Berlin',
    home: 'berlin',
    age: 42,
    vip: false,
    tags: ['Gold', 'Newsletter'],
    gone: null,
    zip: '42',
  },
  entry: {
    total: 74.78,
    products: [
      { name: 'Shirt', price: 59.9, sizes: ['M'] },
      { name: 'Socks', price: 4.99, sizes: [] },
    ],
    empty: [],
    address: { city: 'Hamburg' },
  },
  results: { 'ask-crm': { score: 7 } },
};

const holds = (...rules: readonly Rule[]) =>
  evaluate({ combinator: 'and', rules: [...rules] }, facts, NOW).matches;
const aboutItem = (field: string, operator: '=' | '>', value: string | number): RuleGroup => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});

describe('one condition', () => {
  const table: readonly (readonly [Rule, boolean])[] = [
    [{ field: 'customer.age', operator: 'after', value: '2026-11-25' }, false],
    [{ field: 'account.plan', operator: 'null' }, true],
    [{ field: 'customer.city', operator: '=', value: 'BERLIN' }, true],
    [{ field: 'customer.city', operator: '=', value: 'Bern' }, false],
    [{ field: 'customer.city', operator: '!=', value: 'Bern' }, true],
    [{ field: 'customer.city', operator: '=', value: { field: 'customer.home' } }, true],
    [{ field: 'customer.city', operator: '=', value: { field: 'customer.gone' } }, false],
    [{ field: 'customer.city', operator: 'contains', value: 'erl' }, true],
    [{ field: 'customer.city', operator: 'beginsWith', value: 'ber' }, true],
    [{ field: 'customer.city', operator: 'beginsWith', value: 'lin' }, false],
    [{ field: 'customer.age', operator: '>', value: 41.5 }, true],
    [{ field: 'customer.age', operator: '>', value: 42 }, false],
    [{ field: 'customer.age', operator: '>=', value: 42 }, true],
    [{ field: 'customer.age', operator: '<', value: 42 }, false],
    [{ field: 'customer.age', operator: '<=', value: 42 }, true],
    [{ field: 'customer.age', operator: 'between', value: [42, 43] }, true],
    [{ field: 'customer.age', operator: 'between', value: [43, 99] }, false],
    [{ field: 'customer.age', operator: 'beginsWith', value: '4' }, false],
    [{ field: 'customer.vip', operator: '=', value: false }, true],
    [{ field: 'customer.vip', operator: 'notNull' }, true],
    [{ field: 'customer.tags', operator: 'contains', value: 'gold' }, true],
    [{ field: 'customer.tags', operator: 'contains', value: 'gol' }, false],
    [{ field: 'customer.city', operator: 'in', value: ['Bern', 'Berlin'] }, true],
    [{ field: 'customer.city', operator: 'notIn', value: ['Bern', 'Berlin'] }, false],
    [{ field: 'entry.address.city', operator: '=', value: 'Hamburg' }, true],
    [{ field: 'entry.products.1.name', operator: '=', value: 'Socks' }, true],
    [{ field: 'results.ask-crm.score', operator: '>', value: 5 }, true],
  ];
  it.each(table)('%j is %s', (rule, expected) => {
    expect(holds(rule)).toBe(expected);
  });

  it('never mixes a number with a text that looks like one', () => {
    expect(holds({ field: 'customer.zip', operator: '=', value: 42 })).toBe(false);
    expect(holds({ field: 'customer.zip', operator: '>', value: 1 })).toBe(false);
    expect(holds({ field: 'customer.age', operator: 'in', value: ['42'] })).toBe(false);
  });
});

describe('a missing value', () => {
  const missing = [
    'customer.nickname',
    'customer.gone',
    'customer.city.name',
    'results.nobody.score',
    'item.price',
  ];

  it.each(missing)('makes every comparison with %s false', (field) => {
    const comparisons: readonly Rule[] = [
      { field, operator: '=', value: 'x' },
      { field, operator: '<', value: 1 },
      { field, operator: '>=', value: 1 },
      { field, operator: 'contains', value: '' },
      { field, operator: 'beginsWith', value: '' },
      { field, operator: 'between', value: [0, 9] },
      { field, operator: 'in', value: ['x'] },
      { field, operator: 'notNull' },
      { field, operator: 'any', value: { combinator: 'and', rules: [] } },
      { field, operator: 'every', value: { combinator: 'and', rules: [] } },
      { field, operator: 'no', value: { combinator: 'and', rules: [] } },
    ];
    expect(comparisons.filter((rule) => holds(rule))).toEqual([]);
  });

  it.each(missing)('makes “is not”, “is not one of” and “is not set” true for %s', (field) => {
    expect(holds({ field, operator: '!=', value: 'x' })).toBe(true);
    expect(holds({ field, operator: 'notIn', value: ['x'] })).toBe(true);
    expect(holds({ field, operator: 'null' })).toBe(true);
  });

  it.each(['customer.constructor', 'customer.__proto__', 'customer.tags.length', 'customer.city.length'])(
    'is what %s names, though JavaScript knows it',
    (field) => {
      expect(holds({ field, operator: 'null' })).toBe(true);
    },
  );
});

describe('a condition on a list', () => {
  it('asks all of one item', () => {
    const bothOfOne: RuleGroup = {
      combinator: 'and',
      rules: [
        { field: 'item.name', operator: '=', value: 'Socks' },
        { field: 'item.price', operator: '>', value: 50 },
      ],
    };
    expect(holds({ field: 'entry.products', operator: 'any', value: bothOfOne })).toBe(false);
    expect(holds({ field: 'entry.products', operator: 'no', value: bothOfOne })).toBe(true);
  });

  it('asks any or every item', () => {
    expect(holds({ field: 'entry.products', operator: 'any', value: aboutItem('item.price', '>', 50) })).toBe(
      true,
    );
    expect(
      holds({ field: 'entry.products', operator: 'every', value: aboutItem('item.price', '>', 50) }),
    ).toBe(false);
    expect(
      holds({ field: 'entry.products', operator: 'every', value: aboutItem('item.price', '>', 1) }),
    ).toBe(true);
  });

  it('asks items that are plain values, and lists within items', () => {
    expect(holds({ field: 'customer.tags', operator: 'any', value: aboutItem('item', '=', 'gold') })).toBe(
      true,
    );
    const inside: Rule = { field: 'item.sizes', operator: 'any', value: aboutItem('item', '=', 'm') };
    const value: RuleGroup = { combinator: 'and', rules: [inside] };
    expect(holds({ field: 'entry.products', operator: 'any', value })).toBe(true);
    expect(holds({ field: 'entry.products', operator: 'every', value })).toBe(false);
  });

  it('finds every item and no item fitting in an empty list', () => {
    const value = aboutItem('item', '=', 'x');
    expect(holds({ field: 'entry.empty', operator: 'any', value })).toBe(false);
    expect(holds({ field: 'entry.empty', operator: 'every', value })).toBe(true);
    expect(holds({ field: 'entry.empty', operator: 'no', value })).toBe(true);
  });
});

describe('conditions together', () => {
  const yes: Rule = { field: 'customer.city', operator: '=', value: 'Berlin' };
  const no: Rule = { field: 'customer.city', operator: '=', value: 'Bern' };

  it.each([
    ['and', [yes, no], false],
    ['or', [yes, no], true],
    ['or', [no, no], false],
    ['and', [], true],
    ['or', [], true],
  ] as const)('%s over %j is %s', (combinator, rules, expected) => {
    expect(evaluate({ combinator, rules: [...rules] }, facts, NOW).matches).toBe(expected);
    expect(evaluate({ combinator, rules: [...rules], not: true }, facts, NOW).matches).toBe(!expected);
  });

  it('nest', () => {
    const either: RuleGroup = { combinator: 'or', rules: [yes, no] };
    expect(
      evaluate({ combinator: 'and', rules: [yes, either, { ...either, not: true }] }, facts, NOW).matches,
    ).toBe(false);
  });
});
