import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { asOfEvent, evaluate, matchesEvent } from './evaluate.js';
import type { PastEvent } from './facts.js';
import type { EventMatch } from './rule-group.schema.js';
import { anyFacts } from './testing/any-facts.test-helper.js';
import { anyMatch } from './testing/any-group.test-helper.js';
import { all, given, NOW } from './testing/given.test-helper.js';

const order: PastEvent = {
  id: 'e-1',
  place: 1,
  name: 'Order Completed',
  at: NOW,
  receivedAt: NOW,
  properties: { cart_id: 42, total: 60, cart: { id: 'c-1' } },
};
const facts = given({ customer: { budget: 50 }, entry: { cart_id: '42', cart: 'c-1' } });
const isMeant = (match: Partial<EventMatch>) =>
  matchesEvent({ event: 'Order Completed', ...match }, order, facts);

describe('matchesEvent', () => {
  it('goes by the name as it is written', () => {
    expect(isMeant({})).toBe(true);
    expect(isMeant({ event: 'order completed' })).toBe(false);
  });

  it('asks what it is the same about, all of it', () => {
    const cart = { property: 'cart_id', as: 'entry.cart_id' };
    const inside = { property: 'cart.id', as: 'entry.cart' };
    expect(isMeant({ same: [cart] })).toBe(true);
    expect(isMeant({ same: [cart, inside] })).toBe(true);
    expect(isMeant({ same: [cart, { property: 'brand', as: 'entry.brand' }] })).toBe(false);
  });

  it('asks conditions on its properties and on what is at hand', () => {
    const total = { field: 'event.total', operator: '>' as const };
    expect(isMeant({ where: all({ ...total, value: { field: 'customer.budget' } }) })).toBe(true);
    expect(isMeant({ where: all({ ...total, value: 60 }) })).toBe(false);
  });

  it('agrees with counting the one event', () => {
    fc.assert(
      fc.property(anyMatch, anyFacts, (match, known) => {
        const { events: [one, ...others] = [] } = known;
        fc.pre(one !== undefined);
        const counted = all({ field: 'did', operator: 'atLeast', value: { ...match, count: 1 } });
        const [first, ...rest] = [one, ...others].filter((each) => each.name === match.event);
        fc.pre(first !== undefined && rest.length === 0);
        const then = asOfEvent(known, first);
        expect(matchesEvent(match, first, known)).toBe(evaluate(counted, then, first.receivedAt).matches);
      }),
      tries(100),
    );
  });
});
