import { ago, ahead, all, ask, event, given, whoDid } from '../testing/given.test-helper.js';
import type { Rule } from '../rule-group.schema.js';
import { holdsFor } from '../testing/rows.test-helper.js';

type Value = Extract<Rule, { field: 'sequence' }>['value'];

const CART = 'Product Added';
const ORDER = 'Order Completed';
const EMPTIED = 'Cart Emptied';
const sequence = (operator: 'happened' | 'notHappened', more: Partial<Value> = {}): Rule => ({
  field: 'sequence',
  operator,
  value: { first: { event: CART }, then: { event: ORDER }, within: 'PT1H', ...more },
});
const happened = sequence('happened');
const undisturbed = sequence('happened', { without: { event: EMPTIED } });
const did = (...events: readonly (readonly [string, string])[]) =>
  whoDid(...events.map(([name, length]) => event(name, ago(length))));

describe('sequence', () => {
  holdsFor([
    { given: 'nothing', facts: given(), when: happened, then: false },
    { given: 'nothing', facts: given(), when: sequence('notHappened'), then: true },
    { given: 'cart, then order', facts: did([CART, 'PT5H'], [ORDER, 'PT4H30M']), when: happened, then: true },
    {
      given: 'order, then cart',
      facts: did([ORDER, 'PT5H'], [CART, 'PT4H30M']),
      when: happened,
      then: false,
    },
    { given: 'an hour in between', facts: did([CART, 'PT5H'], [ORDER, 'PT4H']), when: happened, then: true },
    {
      given: 'an hour and a millisecond in between',
      facts: whoDid(event(CART, ago('PT5H')), event(ORDER, ago('PT4H') + 1)),
      when: happened,
      then: false,
    },
    {
      given: 'an old cart and a new one before the order',
      facts: did([CART, 'P9D'], [CART, 'PT5H'], [ORDER, 'PT4H30M']),
      when: happened,
      then: true,
    },
    {
      given: 'both at the same moment, the cart received first',
      facts: did([CART, 'PT5H'], [ORDER, 'PT5H']),
      when: happened,
      then: true,
    },
    {
      given: 'both at the same moment, the order received first',
      facts: did([ORDER, 'PT5H'], [CART, 'PT5H']),
      when: happened,
      then: false,
    },
    {
      given: 'the order received before the cart that it followed',
      facts: did([ORDER, 'PT4H30M'], [CART, 'PT5H']),
      when: happened,
      then: true,
    },
    {
      given: 'the cart emptied in between',
      facts: did([CART, 'PT5H'], [EMPTIED, 'PT4H45M'], [ORDER, 'PT4H30M']),
      when: undisturbed,
      then: false,
    },
    {
      given: 'the cart emptied in between',
      facts: did([CART, 'PT5H'], [EMPTIED, 'PT4H45M'], [ORDER, 'PT4H30M']),
      when: happened,
      then: true,
    },
    {
      given: 'the cart emptied before and after',
      facts: did([EMPTIED, 'PT6H'], [CART, 'PT5H'], [ORDER, 'PT4H30M'], [EMPTIED, 'PT4H']),
      when: undisturbed,
      then: true,
    },
    {
      given: 'the cart emptied and filled again',
      facts: did([CART, 'PT5H'], [EMPTIED, 'PT4H50M'], [CART, 'PT4H45M'], [ORDER, 'PT4H30M']),
      when: undisturbed,
      then: true,
    },
    {
      given: 'an event once',
      facts: did([ORDER, 'PT5H']),
      when: sequence('happened', { first: { event: ORDER } }),
      then: false,
    },
    {
      given: 'the same event twice',
      facts: did([ORDER, 'PT5H'], [ORDER, 'PT4H30M']),
      when: sequence('happened', { first: { event: ORDER }, without: { event: ORDER } }),
      then: true,
    },
  ]);

  it('turns with a condition on one of its events', () => {
    const then = { event: ORDER, where: all({ field: 'event.due', operator: 'withinNext', value: 'P1D' }) };
    const facts = whoDid(
      event(CART, ago('PT5H')),
      event(ORDER, ago('PT4H30M'), { due: '2026-11-25T12:00:00Z' }),
    );
    expect(ask(sequence('happened', { then }), facts)).toEqual({ matches: true, until: ahead('PT2H') });
  });

  it('asks conditions on each of its events', () => {
    const first = { event: CART, same: [{ property: 'cart_id', as: 'entry.cart_id' }] };
    const then = { event: ORDER, where: all({ field: 'event.total', operator: '>', value: 50 }) };
    const rule = sequence('happened', { first, then });
    const facts = (cart_id: string, total: number) => ({
      ...whoDid(event(CART, ago('PT5H'), { cart_id }), event(ORDER, ago('PT4H30M'), { total })),
      entry: { cart_id: 'c-1' },
    });
    expect(ask(rule, facts('c-1', 51))).toEqual({ matches: true, until: null });
    expect(ask(rule, facts('c-2', 51)).matches).toBe(false);
    expect(ask(rule, facts('c-1', 50)).matches).toBe(false);
  });
});
