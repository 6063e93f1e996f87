import type { ConditionFacts, RuleGroup } from '@sojourn/conditions';
import { evaluate } from '@sojourn/conditions';
import { unmetCondition } from './unmet-condition.js';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const facts: ConditionFacts = {
  customer: { city: 'Berlin', tags: ['a'], bio: 'x'.repeat(500), isVip: false },
  entry: { total: 42 },
  results: {},
  events: [],
};
const is = (field: string, value: unknown) => ({ field, operator: '=', value });
const all = (...rules: unknown[]) => ({ combinator: 'and', rules }) as RuleGroup;
const any = (...rules: unknown[]) => ({ combinator: 'or', rules }) as RuleGroup;
const none = (...rules: unknown[]) => ({ combinator: 'and', not: true, rules }) as RuleGroup;
const vip = is('customer.isVip', true);
const large = { field: 'entry.total', operator: '>=', value: 100 };
const berlin = is('customer.city', 'Berlin');

describe('the condition that was not met', () => {
  const unmet = (group: RuleGroup) =>
    unmetCondition(group, (part, looked) => evaluate(part, facts, NOW, looked));

  it.each<[string, RuleGroup, object]>([
    ['the first of all, with its value', all(berlin, large, vip), { at: '1', was: 42 }],
    ['one inside of another group', all(berlin, all(berlin, vip)), { at: '1.1', was: false }],
    ['one alone, however it is joined', any(large), { at: '0', was: 42 }],
    ['all of those joined by or', all(berlin, any(large, vip)), { at: '1' }],
    ['all of them, where only one has to be met', any(large, vip), {}],
    ['all that are turned around', all(none(berlin, berlin)), { at: '0' }],
    ['nothing where nothing is set', all(is('customer.name', 'Ada')), { at: '0', was: null }],
    ['no list', all({ ...is('customer.tags', ''), operator: 'null' }), { at: '0' }],
    ['a long text, cut', all(is('customer.bio', 'y')), { at: '0', was: 'x'.repeat(80) }],
    [
      'how often something was done',
      all({ field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 2 } }),
      { at: '0', was: 0 },
    ],
    [
      'of what is yes or no only the place',
      all({ field: 'segment', operator: 'in', value: 'vip' }),
      { at: '0' },
    ],
  ])('is %s', (_what, group, found) => {
    expect(unmet(group)).toEqual(found);
  });
});
