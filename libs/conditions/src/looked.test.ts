import { evaluate } from './evaluate.js';
import type { ConditionFacts } from './facts.js';
import type { RuleGroup } from './rule-group.schema.js';
import { ago, all, event, given, message, NOW, whoDid } from './testing/given.test-helper.js';

/** What a condition read, by name. */
function readBy(group: RuleGroup, facts: ConditionFacts): Readonly<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  evaluate(group, facts, NOW, (name, value) => (seen[name] = value));
  return seen;
}

describe('what a condition looked at', () => {
  it('holds its fields, and those they are compared with', () => {
    const group = all(
      { field: 'customer.city', operator: '=', value: 'Berlin' },
      { field: 'event.total', operator: '>', value: { field: 'customer.budget' } },
      { field: 'customer.nickname', operator: 'null' },
    );
    const facts = given({ customer: { city: 'Berlin', budget: 50 }, event: { total: 60 } });
    expect(readBy(group, facts)).toEqual({
      'customer.city': 'Berlin',
      'event.total': 60,
      'customer.budget': 50,
      'customer.nickname': undefined,
    });
  });

  it('holds figures of the past, and not each event that was counted', () => {
    const match = {
      event: 'Order Completed',
      same: [{ property: 'brand', as: 'entry.brand' }],
      where: all({ field: 'event.total', operator: '>', value: 5 }),
    };
    const group = all(
      {
        field: 'did',
        operator: 'atLeast',
        value: { ...match, count: 2, since: { field: 'customer.renewal' } },
      },
      {
        field: 'did',
        operator: 'aggregate',
        value: {
          ...match,
          aggregate: { of: 'total', as: 'sum' },
          is: '>',
          than: { field: 'customer.budget' },
        },
      },
      {
        field: 'sequence',
        operator: 'happened',
        value: { first: match, then: { event: 'Page Viewed' }, within: 'P1D' },
      },
    );
    const properties = { brand: 'x', total: 30 };
    const orders = [ago('P3D'), ago('P2D')].map((at) => event('Order Completed', at, properties));
    const facts = {
      ...whoDid(...orders, event('Page Viewed', ago('P1DT12H'))),
      customer: { renewal: '2026-11-01', budget: 50 },
      entry: { brand: 'x' },
    };
    expect(readBy(group, facts)).toEqual({
      'entry.brand': 'x',
      'customer.renewal': '2026-11-01',
      'customer.budget': 50,
      'did Order Completed': 2,
      'sum of total over Order Completed': 60,
      'Order Completed, then Page Viewed': true,
    });
  });

  it('holds what is known of the customer, and what is not', () => {
    const group: RuleGroup = {
      combinator: 'or',
      rules: [
        { field: 'segment', operator: 'in', value: 'vip' },
        { field: 'list', operator: 'in', value: 'fair' },
        { field: 'consent', operator: 'granted', value: { channel: 'sms', topic: 'news' } },
        { field: 'consent', operator: 'granted', value: { channel: 'email' } },
        { field: 'inactive', operator: 'for', value: 'P30D' },
        { field: 'message', operator: 'opened', value: { node: 'welcome' } },
        { field: 'message', operator: 'bounced', value: {} },
        {
          field: 'did',
          operator: 'aggregate',
          value: { event: 'Order Completed', aggregate: { of: 'total', as: 'max' }, is: '>', than: 1 },
        },
      ],
    };
    const facts = given({
      lastActivity: ago('P1D'),
      consents: [{ channel: 'sms', topic: null, state: 'denied' }],
      messages: [message({ opened: ago('P2D') }, { mine: false })],
    });
    expect(readBy(group, facts)).toEqual({
      'segment vip': false,
      'list fair': false,
      'consent sms news': 'denied',
      'consent email': 'unknown',
      'last activity': ago('P1D'),
      'message welcome opened': null,
      'message any bounced': null,
      'max of total over Order Completed': null,
    });
  });

  it('holds the list, and not each of its items', () => {
    const tags = ['a', 'b'];
    const group = all({
      field: 'customer.tags',
      operator: 'any',
      value: all({ field: 'item', operator: '=', value: { field: 'entry.tag' } }),
    });
    expect(readBy(group, given({ customer: { tags }, entry: { tag: 'b' } }))).toEqual({
      'customer.tags': tags,
      'entry.tag': 'b',
    });
  });
});
