import { eachRule, eventsIn, fieldsIn } from './each-rule.js';
import { lookUp } from './look-up.js';
import type { Rule, RuleGroup } from './rule-group.schema.js';
import { all } from './testing/given.test-helper.js';

const city: Rule = { field: 'customer.city', operator: '=', value: { field: 'entry.city' } };
const price: Rule = { field: 'item.price', operator: 'between', value: [1, { field: 'customer.budget' }] };
const total: Rule = { field: 'event.total', operator: '>', value: 5 };
const list: Rule = { field: 'entry.products', operator: 'any', value: all(price) };
const order = {
  event: 'Order Completed',
  where: all(total),
  same: [{ property: 'cart_id', as: 'entry.cart_id' }],
};
const counted: Rule = {
  field: 'did',
  operator: 'atLeast',
  value: { ...order, count: 1, since: { field: 'customer.renewal' } },
};
const summed: Rule = {
  field: 'did',
  operator: 'aggregate',
  value: {
    event: 'Order Completed',
    aggregate: { of: 'total', as: 'sum' },
    is: '>',
    than: { field: 'customer.budget' },
    since: 'entry',
  },
};
const sequence: Rule = {
  field: 'sequence',
  operator: 'happened',
  value: { first: order, then: { event: 'Page Viewed' }, without: order, within: 'P1D' },
};
const segment: Rule = { field: 'segment', operator: 'in', value: 'vip' };
const group: RuleGroup = {
  combinator: 'or',
  rules: [city, all(segment, list), counted, summed, sequence],
};

describe('eachRule', () => {
  it('visits every rule with its path, those inside of rules too', () => {
    const visited: [string, Rule][] = [];
    eachRule(group, (rule, path) => {
      visited.push([path.join('.'), rule]);
    });
    expect(visited).toEqual([
      ['rules.0', city],
      ['rules.1.rules.0', segment],
      ['rules.1.rules.1', list],
      ['rules.1.rules.1.value.rules.0', price],
      ['rules.2', counted],
      ['rules.2.value.where.rules.0', total],
      ['rules.3', summed],
      ['rules.4', sequence],
      ['rules.4.value.first.where.rules.0', total],
      ['rules.4.value.without.where.rules.0', total],
    ]);
    for (const [path, rule] of visited) expect(lookUp(group, path)).toBe(rule);
  });

  it('starts at a path of its own when asked', () => {
    const paths: string[] = [];
    eachRule(all(city), (_rule, path) => paths.push(path.join('.')), ['config', 'where']);
    expect(paths).toEqual(['config.where.rules.0']);
  });
});

it.each<[string, Rule, readonly string[]]>([
  ['a field and the one it is compared with', city, ['customer.city', 'entry.city']],
  ['the ends of an interval', price, ['item.price', 'customer.budget']],
  ['a list, not the fields of its items', list, ['entry.products']],
  ['what events have in common, and since when they count', counted, ['entry.cart_id', 'customer.renewal']],
  ['what a figure is compared with', summed, ['customer.budget']],
  ['what the events of a sequence have in common', sequence, ['entry.cart_id', 'entry.cart_id']],
  ['nothing of a segment', segment, []],
])('fieldsIn finds %s', (_what, rule, fields) => {
  const found = fieldsIn(rule);
  expect(found.map(({ part }) => part)).toEqual(fields);
  for (const { path, part } of found) expect(lookUp(rule, path.join('.'))).toBe(part);
});

it.each<[string, Rule, readonly string[]]>([
  ['that is counted', counted, ['Order Completed']],
  ['of a sequence', sequence, ['Order Completed', 'Page Viewed', 'Order Completed']],
  ['of nothing else', segment, []],
  ['of no field', city, []],
])('eventsIn finds each event %s', (_what, rule, names) => {
  const found = eventsIn(rule);
  expect(found.map(({ part }) => part.event)).toEqual(names);
  for (const { path, part } of found) expect(lookUp(rule, path.join('.'))).toBe(part);
});
