import type { EventMatch, Rule, RuleGroup } from './rule-group.schema.js';
import { all } from './testing/given.test-helper.js';
import { eventText, fieldName, toText } from './to-text.js';

const berlin: Rule = { field: 'customer.city', operator: '=', value: 'Berlin' };
const big: Rule = { field: 'entry.total', operator: '>', value: 50 };

const cart = { property: 'cart_id', as: 'entry.cart_id' };

type DidRule = Extract<Rule, { field: 'did' }>;
type Count = Exclude<DidRule, { operator: 'aggregate' }>;
type Aggregate = Extract<DidRule, { operator: 'aggregate' }>['value'];

const did = (operator: Count['operator'], count: number, more: Partial<Count['value']> = {}): Rule => ({
  field: 'did',
  operator,
  value: { event: 'Order Completed', count, ...more },
});
const figure = (
  as: Aggregate['aggregate']['as'],
  is: Aggregate['is'],
  than: number,
  more: Partial<Aggregate> = {},
): Rule => ({
  field: 'did',
  operator: 'aggregate',
  value: { event: 'Order Completed', aggregate: { of: 'total', as }, is, than, ...more },
});

describe('toText', () => {
  const table: readonly (readonly [Rule, string])[] = [
    [berlin, 'city is Berlin'],
    [{ field: 'customer.city', operator: '!=', value: 'Berlin' }, 'city is not Berlin (or not set)'],
    [big, 'total is more than 50'],
    [{ field: 'entry.total', operator: '>=', value: 50 }, 'total is at least 50'],
    [{ field: 'entry.total', operator: '<', value: 50 }, 'total is less than 50'],
    [
      { field: 'entry.total', operator: '<=', value: { field: 'customer.budget' } },
      'total is at most budget',
    ],
    [{ field: 'entry.total', operator: 'between', value: [10, 20] }, 'total is between 10 and 20'],
    [
      { field: 'customer.product', operator: '=', value: { field: 'event.product' } },
      'product is that of the event',
    ],
    [
      { field: 'event.score', operator: '>', value: { field: 'results.crm.score' } },
      'score is more than that of “crm”',
    ],
    [{ field: 'customer.email', operator: 'contains', value: '@example.com' }, 'email contains @example.com'],
    [{ field: 'customer.firstName', operator: 'beginsWith', value: 'A' }, 'first name starts with A'],
    [
      { field: 'customer.plan', operator: 'in', value: ['free', 'trial', 'pro'] },
      'plan is free, trial or pro',
    ],
    [{ field: 'customer.plan', operator: 'notIn', value: ['free'] }, 'plan is not free (or not set)'],
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
    [
      { field: 'customer.city', operator: '=', value: 'Berlin', matchCase: true },
      'city is Berlin (case matters)',
    ],
    [
      { field: 'customer.plan', operator: 'notIn', value: ['A', 'b'], matchCase: true },
      'plan is not A or b (or not set; case matters)',
    ],
    [
      { field: 'customer.renewal', operator: 'before', value: '2026-11-05' },
      'renewal is before 5 November 2026',
    ],
    [
      { field: 'customer.renewal', operator: 'after', value: '2026-11-25T09:00:00Z' },
      'renewal is after 25 November 2026 at 09:00 UTC',
    ],
    [
      { field: 'customer.renewal', operator: 'after', value: '2026-11-25T09:00:00.5-03:30' },
      'renewal is after 25 November 2026 at 09:00 UTC-03:30',
    ],
    [{ field: 'customer.renewal', operator: 'after', value: '2026-13-01' }, 'renewal is after 1 13 2026'],
    [{ field: 'customer.renewal', operator: 'after', value: 'soon' }, 'renewal is after soon'],
    [
      { field: 'customer.renewal', operator: 'before', value: { field: 'customer.trial_end' } },
      'renewal is before trial end',
    ],
    [
      { field: 'customer.renewal', operator: 'withinLast', value: 'P7D' },
      'renewal is within the last 7 days',
    ],
    [{ field: 'customer.renewal', operator: 'withinNext', value: 'PT1H' }, 'renewal is within the next hour'],
    [{ field: 'customer.renewal', operator: 'withinLast', value: 'P1D' }, 'renewal is within the last day'],
    [
      { field: 'customer.renewal', operator: 'withinLast', value: 'P1DT12H' },
      'renewal is within the last 1 day and 12 hours',
    ],
    [{ field: 'customer.tags', operator: 'every', value: all() }, 'every item of tags where anything fits'],
    [
      { field: 'customer.tags', operator: 'any', value: { ...all(), not: true } },
      'any item of tags where nothing fits',
    ],
    [{ field: 'customer.birthday', operator: 'onThisDay' }, 'birthday is on this day of the year'],
    [did('atLeast', 1), 'did Order Completed'],
    [did('atLeast', 3, { within: 'P30D' }), 'did Order Completed at least 3 times within the last 30 days'],
    [did('atLeast', 1, { within: 'P1W' }), 'did Order Completed within the last week'],
    [did('atMost', 1, { since: 'entry' }), 'did Order Completed at most once since entry'],
    [
      did('exactly', 2, { since: { field: 'customer.last_renewal' } }),
      'did Order Completed exactly 2 times since last renewal',
    ],
    [did('exactly', 0, { within: 'P30D' }), 'did not do Order Completed within the last 30 days'],
    [did('atMost', 0), 'did not do Order Completed'],
    [did('atLeast', 0), 'did Order Completed at least 0 times'],
    [
      did('atLeast', 1, { within: 'P30D', where: all(big), same: [cart] }),
      'did Order Completed within the last 30 days about the same cart where total is more than 50',
    ],
    [
      figure('sum', '>=', 500, { within: 'P30D' }),
      'sum of total is at least 500 over Order Completed within the last 30 days',
    ],
    [figure('min', '<', 5), 'smallest total is less than 5 over Order Completed'],
    [figure('max', '<=', 5), 'largest total is at most 5 over Order Completed'],
    [
      figure('first', '=', 5, { where: all(berlin) }),
      'first total is 5 over Order Completed where city is Berlin',
    ],
    [figure('last', '!=', 5), 'last total is not 5 (or not set) over Order Completed'],
    [
      {
        field: 'sequence',
        operator: 'happened',
        value: { first: { event: 'Product Added' }, then: { event: 'Order Completed' }, within: 'PT1H' },
      },
      'did Product Added, then Order Completed within 1 hour',
    ],
    [
      {
        field: 'sequence',
        operator: 'notHappened',
        value: {
          first: { event: 'Product Added', where: all(berlin, big) },
          then: { event: 'Order Completed', same: [cart] },
          within: 'P2D',
          without: { event: 'Cart Emptied' },
        },
      },
      'did not do Product Added where (city is Berlin and total is more than 50), then Order Completed about the same cart within 2 days, without Cart Emptied in between',
    ],
    [{ field: 'message', operator: 'sent', value: { node: 'welcome' } }, '“welcome” was sent'],
    [{ field: 'message', operator: 'delivered', value: {} }, 'any message was delivered'],
    [
      { field: 'message', operator: 'opened', value: { node: 'welcome', within: 'P7D' } },
      '“welcome” was opened within the last 7 days',
    ],
    [
      { field: 'message', operator: 'clicked', value: { node: 'welcome', link: 'https://example.com' } },
      'the link https://example.com in “welcome” was clicked',
    ],
    [{ field: 'message', operator: 'replied', value: {} }, 'any message was replied to'],
    [{ field: 'message', operator: 'bounced', value: { node: 'welcome' } }, '“welcome” bounced'],
    [{ field: 'inactive', operator: 'for', value: 'P30D' }, 'inactive for 30 days'],
    [{ field: 'segment', operator: 'in', value: 'vip' }, 'is in segment “vip”'],
    [{ field: 'segment', operator: 'notIn', value: 'vip' }, 'is not in segment “vip”'],
    [{ field: 'list', operator: 'in', value: 'fair' }, 'is on list “fair”'],
    [{ field: 'list', operator: 'notIn', value: 'fair' }, 'is not on list “fair”'],
    [
      { field: 'consent', operator: 'granted', value: { channel: 'email', topic: 'news' } },
      'email consent for news is granted',
    ],
    [{ field: 'consent', operator: 'unknown', value: { channel: 'sms' } }, 'sms consent is unknown'],
    [
      { field: 'now', operator: 'timeBetween', value: ['09:00', '17:00'] },
      'the time is between 09:00 and 17:00',
    ],
    [{ field: 'now', operator: 'weekday', value: [5, 1, 2, 3, 4] }, 'today is Monday to Friday'],
    [{ field: 'now', operator: 'weekday', value: [6, 7] }, 'today is Saturday or Sunday'],
    [{ field: 'now', operator: 'weekday', value: [1, 3, 5] }, 'today is Monday, Wednesday or Friday'],
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

  it('holds conditions inside a rule together where more is said beside it', () => {
    const bigInBerlin = did('atLeast', 1, { where: all(big, berlin) });
    expect(toText(all(bigInBerlin))).toBe(
      'did Order Completed where total is more than 50 and city is Berlin',
    );
    expect(toText(all(bigInBerlin, big))).toBe(
      'did Order Completed where (total is more than 50 and city is Berlin) and total is more than 50',
    );
    expect(toText(all(big, all(bigInBerlin)))).toBe(
      'total is more than 50 and did Order Completed where (total is more than 50 and city is Berlin)',
    );
    expect(toText(all(big, { ...all(bigInBerlin), not: true }))).toBe(
      'total is more than 50 and not (did Order Completed where total is more than 50 and city is Berlin)',
    );
    const either: RuleGroup = { combinator: 'or', rules: [berlin, big] };
    expect(toText(all(big, all(either)))).toBe(
      'total is more than 50 and (city is Berlin or total is more than 50)',
    );
  });

  it('tells a condition inside a rule from one beside it', () => {
    expect(toText(all(did('atLeast', 1, { where: all(big) }), berlin))).toBe(
      'did Order Completed where (total is more than 50) and city is Berlin',
    );
    const hasBig: Rule = { field: 'entry.items', operator: 'any', value: all(big) };
    expect(toText(all(berlin, hasBig))).toBe(
      'city is Berlin and any item of items where (total is more than 50)',
    );
    const elsewhere: Rule = { field: 'customer.city', operator: '!=', value: 'Berlin' };
    expect(toText(all(elsewhere, big))).toBe('city is not Berlin (or not set) and total is more than 50');
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
    ['customer.firstName', 'first name'],
    ['customer.orderID', 'order ID'],
    ['customer.isVIP', 'is VIP'],
    ['customer.userIDs', 'user IDs'],
    ['customer.lastURLPath', 'last URL path'],
    ['customer.HTMLBody', 'HTML body'],
    ['customer.planB', 'plan b'],
    ['customer.address.postal-code', 'address postal code'],
    ['item', 'item'],
    ['account.plan', 'account plan'],
    ['results.ask-crm.score', 'score'],
  ])('calls %s %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});

describe('eventText', () => {
  it.each<[Partial<EventMatch>, string]>([
    [{}, 'Order Completed'],
    [{ where: all() }, 'Order Completed'],
    [{ where: { ...all(), not: true } }, 'Order Completed where nothing fits'],
    [{ where: all(berlin, big) }, 'Order Completed where city is Berlin and total is more than 50'],
    [{ where: all(big), same: [cart] }, 'Order Completed about the same cart where total is more than 50'],
    [
      {
        same: [
          { property: 'orderId', as: 'entry.order_id' },
          { property: 'brand', as: 'customer.brand' },
          { property: 'id', as: 'entry.id' },
        ],
      },
      'Order Completed about the same order and brand and id',
    ],
  ])('says %j', (match, text) => {
    expect(eventText({ event: 'Order Completed', ...match })).toBe(text);
  });
});
