import { fieldName, toText } from './to-text.js';
import type { Rule, RuleGroup } from './rule-group.schema.js';

const berlin: Rule = { field: 'customer.city', operator: '=', value: 'Berlin' };
const big: Rule = { field: 'entry.total', operator: '>', value: 50 };

describe('toText', () => {
  const table: readonly (readonly [Rule, string])[] = [
    [berlin, 'city is Berlin'],
    [{ field: 'customer.city', operator: '!=', value: 'Berlin' }, 'city is not Berlin, or not set'],
    [big, 'total is more than 50'],
    [{ field: 'entry.total', operator: '>=', value: 50 }, 'total is at least 50'],
    [{ field: 'entry.total', operator: '<', value: 50 }, 'total is less than 50'],
    [
      { field: 'entry.total', operator: '<=', value: { field: 'customer.budget' } },
      'total is at most budget',
    ],
    [{ field: 'entry.total', operator: 'between', value: [10, 20] }, 'total is between 10 and 20'],
    [{ field: 'customer.email', operator: 'contains', value: '@example.com' }, 'email contains @example.com'],
    [{ field: 'customer.firstName', operator: 'beginsWith', value: 'A' }, 'first name starts with A'],
    [
      { field: 'customer.plan', operator: 'in', value: ['free', 'trial', 'pro'] },
      'plan is free, trial or pro',
    ],
    [{ field: 'customer.plan', operator: 'notIn', value: ['free'] }, 'plan is not free, or not set'],
    [{ field: 'customer.vip', operator: '=', value: true }, 'vip is yes'],
    [{ field: 'customer.nickname', operator: '=', value: '' }, 'nickname is empty'],
    [{ field: 'customer.phone_number', operator: 'notNull' }, 'phone number is set'],
    [{ field: 'results.ask-crm.score', operator: 'null' }, 'score is not set'],
    [
      {
        field: 'entry.products',
        operator: 'any',
        value: { combinator: 'and', rules: [{ field: 'item.price', operator: '>', value: 9 }] },
      },
      'any item of products where price is more than 9',
    ],
  ];
  it.each(table)('says %j', (rule, text) => {
    expect(toText({ combinator: 'and', rules: [rule] })).toBe(text);
  });

  it('joins, nests and turns around', () => {
    const either: RuleGroup = { combinator: 'or', rules: [berlin, big] };
    expect(toText({ combinator: 'and', rules: [berlin, either] })).toBe(
      'city is Berlin and (city is Berlin or total is more than 50)',
    );
    expect(toText({ ...either, not: true })).toBe('not (city is Berlin or total is more than 50)');
    expect(toText({ combinator: 'and', rules: [either] })).toBe('city is Berlin or total is more than 50');
  });

  it('says always, or never, when nothing is asked', () => {
    expect(toText({ combinator: 'and', rules: [] })).toBe('always');
    expect(toText({ combinator: 'and', rules: [], not: true })).toBe('never');
  });
});

describe('fieldName', () => {
  it.each([
    ['customer.city', 'city'],
    ['entry.order_id', 'order id'],
    ['customer.address.postal-code', 'address postal code'],
    ['item', 'item'],
    ['results.ask-crm.score', 'score'],
  ])('calls %s %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});
