import type { Data } from '../facts.js';
import type { Rule } from '../rule-group.schema.js';
import { ago, ahead, all, ask, event, given, ms, NOW, whoDid } from '../testing/given.test-helper.js';
import { holdsFor } from '../testing/rows.test-helper.js';

type Count = Extract<Rule, { field: 'did'; operator: 'atLeast' | 'atMost' | 'exactly' }>;
type Aggregate = Extract<Rule, { field: 'did'; operator: 'aggregate' }>['value'];

const ORDER = 'Order Completed';
const ordered = (...lengths: readonly string[]) =>
  whoDid(...lengths.map((length) => event(ORDER, ago(length))));
const spent = (...orders: readonly (readonly [string, Data])[]) =>
  whoDid(...orders.map(([length, properties]) => event(ORDER, ago(length), properties)));

const did = (operator: Count['operator'], count: number, more: Partial<Count['value']> = {}): Rule => ({
  field: 'did',
  operator,
  value: { event: ORDER, count, ...more },
});
const figure = (
  as: Aggregate['aggregate']['as'],
  is: Aggregate['is'],
  than: Aggregate['than'],
  within?: string,
): Rule => ({
  field: 'did',
  operator: 'aggregate',
  value: { event: ORDER, aggregate: { of: 'total', as }, is, than, ...(within !== undefined && { within }) },
});

const within30Days = { within: 'P30D' };

describe('did, counted', () => {
  holdsFor([
    { given: 'nothing', facts: given(), when: did('atLeast', 1), then: false },
    {
      given: 'another event',
      facts: whoDid(event('Page Viewed', NOW)),
      when: did('atLeast', 1),
      then: false,
    },
    { given: 'an order', facts: ordered('P1D'), when: did('atLeast', 1), then: true },
    { given: 'an order', facts: ordered('P1D'), when: did('atLeast', 2), then: false },
    { given: 'an order', facts: ordered('P1D'), when: did('atMost', 1), then: true },
    { given: 'two orders', facts: ordered('P2D', 'P1D'), when: did('atMost', 1), then: false },
    { given: 'two orders', facts: ordered('P2D', 'P1D'), when: did('exactly', 2), then: true },
    { given: 'nothing', facts: given(), when: did('exactly', 0), then: true },
    { given: 'nothing', facts: given(), when: did('atLeast', 0), then: true },
  ]);
});

describe('did, within the last 30 days', () => {
  holdsFor([
    {
      given: 'an order 29 days and 23 hours ago',
      facts: ordered('P29DT23H'),
      when: did('atLeast', 1, within30Days),
      then: true,
      until: ahead('PT1H'),
    },
    {
      given: 'an order exactly 30 days ago',
      facts: ordered('P30D'),
      when: did('atLeast', 1, within30Days),
      then: false,
    },
    {
      given: 'an order a millisecond less than 30 days ago',
      facts: whoDid(event(ORDER, ago('P30D') + 1)),
      when: did('atLeast', 1, within30Days),
      then: true,
      until: NOW + 1,
    },
    {
      given: 'an order whose time the client says is still to come',
      facts: whoDid(event(ORDER, ahead('PT1H'))),
      when: did('atLeast', 1, within30Days),
      then: true,
      until: ahead('P30DT1H'),
    },
    {
      given: 'three orders, one about to be too old',
      facts: ordered('P29D', 'P20D', 'P10D'),
      when: did('atLeast', 2, within30Days),
      then: true,
      until: ahead('P10D'),
    },
    {
      given: 'three orders',
      facts: ordered('P29D', 'P20D', 'P10D'),
      when: did('atMost', 1, within30Days),
      then: false,
      until: ahead('P10D'),
    },
    {
      given: 'three orders',
      facts: ordered('P29D', 'P20D', 'P10D'),
      when: did('exactly', 2, within30Days),
      then: false,
      until: ahead('P1D'),
    },
    {
      given: 'two orders',
      facts: ordered('P29D', 'P20D'),
      when: did('exactly', 2, within30Days),
      then: true,
      until: ahead('P1D'),
    },
    {
      given: 'two orders at the same moment, which become too old together',
      facts: ordered('P29D', 'P29D'),
      when: did('exactly', 1, within30Days),
      then: false,
    },
    {
      given: 'an order received late, out of order',
      facts: ordered('P10D', 'P29D'),
      when: did('atLeast', 2, within30Days),
      then: true,
      until: ahead('P1D'),
    },
    {
      given: 'an order 29 days ago',
      facts: ordered('P29D'),
      when: did('exactly', 0, within30Days),
      then: false,
      until: ahead('P1D'),
    },
  ]);
});

describe('did, since', () => {
  const sinceEntry = did('atLeast', 1, { since: 'entry' });
  const sinceRenewal = did('atLeast', 1, { since: { field: 'customer.renewal' } });
  const order = ordered('P3D');
  holdsFor([
    {
      given: 'an entry before the order',
      facts: { ...order, enteredAt: ago('P4D') },
      when: sinceEntry,
      then: true,
    },
    {
      given: 'an entry with the order',
      facts: { ...order, enteredAt: ago('P3D') },
      when: sinceEntry,
      then: true,
    },
    {
      given: 'an entry a millisecond after the order',
      facts: { ...order, enteredAt: ago('P3D') + 1 },
      when: sinceEntry,
      then: false,
    },
    { given: 'no enrollment', facts: order, when: sinceEntry, then: false },
    {
      given: 'an order on the day of the renewal, in Berlin',
      facts: { ...order, customer: { renewal: '2026-11-22' }, zone: 'Europe/Berlin' },
      when: sinceRenewal,
      then: true,
    },
    {
      given: 'an order before the renewal',
      facts: { ...order, customer: { renewal: '2026-11-23' } },
      when: sinceRenewal,
      then: false,
    },
    { given: 'no renewal', facts: order, when: sinceRenewal, then: false },
    {
      given: 'a renewal that is no date',
      facts: { ...order, customer: { renewal: 5 } },
      when: sinceRenewal,
      then: false,
    },
    {
      given: 'an order since the entry but too long ago',
      facts: { ...ordered('P40D'), enteredAt: ago('P50D') },
      when: did('atLeast', 1, { since: 'entry', within: 'P30D' }),
      then: false,
    },
  ]);
});

describe('did, with conditions on the event', () => {
  const big = { where: all({ field: 'event.total', operator: '>', value: 50 }) };
  const sameCart = { same: [{ property: 'cart_id', as: 'entry.cart_id' }] };
  const cart = (cart_id: unknown) => spent(['P1D', { cart_id }]);
  const entry = (cart_id: unknown) => ({ entry: { cart_id } });
  const about = did('atLeast', 1, sameCart);
  const coupon = spent(['P1D', { coupon: '2026-11-25T12:00:00Z' }]);
  const stillGood = all({ field: 'event.coupon', operator: 'withinNext', value: 'P1D' });
  holdsFor([
    {
      given: 'an order of 50',
      facts: spent(['P1D', { total: 50 }]),
      when: did('atLeast', 1, big),
      then: false,
    },
    {
      given: 'an order of 50.01',
      facts: spent(['P1D', { total: 50.01 }]),
      when: did('atLeast', 1, big),
      then: true,
    },
    {
      given: 'an order of the text “60”',
      facts: spent(['P1D', { total: '60' }]),
      when: did('atLeast', 1, big),
      then: false,
    },
    { given: 'the same cart', facts: { ...cart('c-1'), ...entry('c-1') }, when: about, then: true },
    { given: 'another cart', facts: { ...cart('c-1'), ...entry('c-2') }, when: about, then: false },
    { given: 'a cart of another case', facts: { ...cart('c-1'), ...entry('C-1') }, when: about, then: false },
    { given: 'a number and its text', facts: { ...cart(42), ...entry('42') }, when: about, then: true },
    { given: 'yes and its text', facts: { ...cart(true), ...entry('true') }, when: about, then: true },
    { given: 'no carts', facts: spent(['P1D', {}]), when: about, then: false },
    { given: 'carts that are null', facts: { ...cart(null), ...entry(null) }, when: about, then: false },
    { given: 'carts that are empty', facts: { ...cart(''), ...entry('') }, when: about, then: false },
    { given: 'carts that are lists', facts: { ...cart(['c']), ...entry(['c']) }, when: about, then: false },
    {
      given: 'an order with a coupon that is still good for two hours',
      facts: coupon,
      when: did('atLeast', 1, { where: stillGood }),
      then: true,
      until: ahead('PT2H'),
    },
    {
      given: 'an order with a coupon that is still good for two hours',
      facts: coupon,
      when: did('atLeast', 1, { where: stillGood, within: 'P30D' }),
      then: true,
      until: ahead('PT2H'),
    },
    {
      given: 'an order that is too old before its coupon ends',
      facts: coupon,
      when: did('atLeast', 1, { where: stillGood, within: 'P1DT1H' }),
      then: true,
      until: ahead('PT1H'),
    },
  ]);

  it('may look at the past within its conditions', () => {
    const facts = whoDid(event('Page Viewed', ago('P1D')), event(ORDER, ago('PT1H'), { total: 60 }));
    const where = all(
      { field: 'event.total', operator: '=', value: 60 },
      { field: 'did', operator: 'exactly', value: { event: 'Page Viewed', count: 1 } },
    );
    expect(ask(did('atLeast', 1, { where }), facts)).toEqual({ matches: true, until: null });
  });
});

describe('a figure over what was done', () => {
  const prices = spent(['P20D', { total: 30 }], ['P10D', { total: 10 }], ['P1D', { total: 20 }]);
  const cents = spent(...['P3D', 'P2D', 'P1D'].map((length) => [length, { total: 0.1 }] as const));
  const mixed = spent(['P3D', { total: '7' }], ['P2D', { total: 5 }], ['P1D', {}]);
  holdsFor([
    { given: '30, 10 and 20', facts: prices, when: figure('sum', '>=', 60), then: true },
    { given: '30, 10 and 20', facts: prices, when: figure('sum', '>', 60), then: false },
    { given: '30, 10 and 20', facts: prices, when: figure('min', '=', 10), then: true },
    { given: '30, 10 and 20', facts: prices, when: figure('max', '=', 30), then: true },
    { given: '30, 10 and 20', facts: prices, when: figure('first', '=', 30), then: true },
    { given: '30, 10 and 20', facts: prices, when: figure('last', '=', 20), then: true },
    {
      given: 'a cent, a huge sum, a cent and the sum taken back',
      facts: spent(
        ['P4D', { total: 0.01 }],
        ['P3D', { total: 1e16 }],
        ['P2D', { total: 0.01 }],
        ['P1D', { total: -1e16 }],
      ),
      when: figure('sum', '=', 0.02),
      then: true,
    },
    { given: 'three times 0.1', facts: cents, when: figure('sum', '=', 0.3), then: true },
    { given: 'a text, 5 and nothing', facts: mixed, when: figure('sum', '=', 5), then: true },
    { given: 'a text, 5 and nothing', facts: mixed, when: figure('max', '=', 5), then: true },
    { given: 'a text, 5 and nothing', facts: mixed, when: figure('first', '=', '7'), then: true },
    { given: 'a text, 5 and nothing', facts: mixed, when: figure('last', '=', 5), then: false },
    {
      given: 'a text only',
      facts: spent(['P1D', { total: '7' }]),
      when: figure('sum', '>=', 0),
      then: false,
    },
    { given: 'no orders', facts: given(), when: figure('sum', '>=', 0), then: false },
    { given: 'no orders', facts: given(), when: figure('sum', '!=', 0), then: true },
    {
      given: 'a budget that is met',
      facts: { ...prices, customer: { budget: 60 } },
      when: figure('sum', '=', { field: 'customer.budget' }),
      then: true,
    },
    {
      given: 'two orders at the same moment, received one after the other',
      facts: spent(['P1D', { total: 1 }], ['P1D', { total: 2 }]),
      when: figure('last', '=', 2),
      then: true,
    },
    {
      given: '30, 10 and 20, of which 30 is about to be too old',
      facts: prices,
      when: figure('sum', '>=', 60, 'P21D'),
      then: true,
      until: ahead('P1D'),
    },
    {
      given: '30, 10 and 20, of which 30 and 10 become too old',
      facts: prices,
      when: figure('max', '>', 20, 'P21D'),
      then: true,
      until: ahead('P1D'),
    },
    {
      given: '30, 10 and 20, until there is nothing to compare',
      facts: prices,
      when: figure('last', '=', 20, 'P21D'),
      then: true,
      until: ahead('P20D'),
    },
    {
      given: '30, 10 and 20',
      facts: prices,
      when: figure('first', '=', 20, 'P21D'),
      then: false,
      until: ahead('P11D'),
    },
  ]);

  it('adds thousands of prices to the cent', () => {
    const many = Array.from({ length: 5000 }, (_, index) => event(ORDER, NOW - index, { total: 0.1 }));
    expect(ask(figure('sum', '=', 500), whoDid(...many)).matches).toBe(true);
  });

  it('bears sums beyond every number', () => {
    const huge = spent(['P2D', { total: 1e308 }], ['P1D', { total: 1e308 }]);
    expect(ask(figure('sum', '>', 1), huge).matches).toBe(true);
  });
});

it('did counts only what is within its length, whatever the length', () => {
  const lengths = ['PT1S', 'PT1H', 'P1D', 'P1W', 'P1DT1H1M1S'];
  for (const within of lengths) {
    const rule = did('atLeast', 1, { within });
    expect(ask(rule, whoDid(event(ORDER, NOW - ms(within)))).matches).toBe(false);
    expect(ask(rule, whoDid(event(ORDER, NOW - ms(within) + 1)))).toEqual({ matches: true, until: NOW + 1 });
  }
});
