import { aCustomer } from './testing/a-customer.test-helper.js';
import { day } from './testing/day.test-helper.js';
import { journeyFile } from './testing/journey-file.test-helper.js';
import { when } from './testing/story.test-helper.js';

const abandonedCart = journeyFile('abandoned-cart');
const shirt = { cart_id: 'c-1', cart_items: 1, cart_products: [{ name: 'Linen shirt' }] };
const shirtAndSocks = {
  ...shirt,
  cart_items: 2,
  cart_products: [{ name: 'Linen shirt' }, { name: 'Wool socks' }],
};
const added = aCustomer().did('Product Added', shirt, day(0, '10:00'));
const reminderAt = (time: string) => `day 0, ${time}: email “Ada, your cart is waiting”`;

describe('abandoned cart', () => {
  it('a product is added, then an hour passes: a reminder with what is in the cart', () => {
    const { received, texts } = when(abandonedCart, added);
    expect(received).toEqual([reminderAt('11:00')]);
    expect(texts[0]).toContain('\nLinen shirt\n');
    expect(texts[0]).toContain('Back to your cart: https://www.northseam.example/cart/c-1\n');
  });

  it('a product is removed, then an hour passes: a reminder too', () => {
    const removed = aCustomer().did('Product Removed', shirt, day(0, '10:00'));
    expect(when(abandonedCart, removed).received).toEqual([reminderAt('11:00')]);
  });

  it.each([
    ['Product Added', '10:40', '11:40'],
    ['Product Removed', '10:59:59.999', '11:59:59.999'],
  ])('a newer change (%s at %s) starts the hour over', (event, time, reminded) => {
    const { received, texts, endings } = when(abandonedCart, added.did(event, shirtAndSocks, day(0, time)));
    expect(received).toEqual([reminderAt(reminded)]);
    expect(texts[0]).toContain('\nLinen shirt\nWool socks\n');
    expect(endings[0]).toBe(`day 0, ${time}: Started over`);
  });

  it.each(['10:20', '10:59:59.999', '11:00'])('an order for that cart at %s: no reminder', (time) => {
    const { received, endings } = when(
      abandonedCart,
      added.did('Order Completed', { cart_id: 'c-1' }, day(0, time)),
    );
    expect(received).toEqual([]);
    expect(endings).toEqual([`day 0, ${time}: Reached the goal “ordered-this-cart”`]);
  });

  it('an order a millisecond after the hour comes too late to stop it', () => {
    const late = added.did('Order Completed', { cart_id: 'c-1' }, day(0, '11:00:00.001'));
    expect(when(abandonedCart, late).received).toEqual([reminderAt('11:00')]);
  });

  it('two carts at once stay apart: an order for one leaves the reminder for the other', () => {
    const { received, texts } = when(
      abandonedCart,
      added
        .did('Product Added', { ...shirtAndSocks, cart_id: 'c-2' }, day(0, '10:10'))
        .did('Order Completed', { cart_id: 'c-1' }, day(0, '10:30')),
    );
    expect(received).toEqual([reminderAt('11:10')]);
    expect(texts[0]).toContain('/cart/c-2\n');
  });

  it('two carts at once stay apart: a change in one leaves the hour of the other alone', () => {
    const { texts, received } = when(
      abandonedCart,
      added
        .did('Product Added', { ...shirt, cart_id: 'c-2' }, day(0, '10:10'))
        .did('Product Added', { ...shirt, cart_id: 'c-2' }, day(0, '10:50')),
    );
    expect(received).toEqual([reminderAt('11:00'), reminderAt('11:50')]);
    expect(texts.map((text) => /cart\/(c-\d)/.exec(text)?.[1])).toEqual(['c-1', 'c-2']);
  });

  it.each([
    ['no cart at all', {}],
    ['an empty name', { cart_id: '' }],
  ])('an order that names no cart (%s) closes all that are open', (_, properties) => {
    const { received, endings } = when(
      abandonedCart,
      added
        .did('Product Added', { ...shirt, cart_id: 'c-2' }, day(0, '10:10'))
        .did('Order Completed', properties, day(0, '10:30')),
    );
    expect(received).toEqual([]);
    expect(endings).toEqual([
      'day 0, 10:30: Reached the goal “ordered-without-a-cart”',
      'day 0, 10:30: Reached the goal “ordered-without-a-cart”',
    ]);
  });

  it('an order for another cart closes neither', () => {
    const other = added.did('Order Completed', { cart_id: 'c-9' }, day(0, '10:30'));
    expect(when(abandonedCart, other).received).toEqual([reminderAt('11:00')]);
  });

  it('an order of before the change does not count', () => {
    const before = aCustomer()
      .did('Order Completed', { cart_id: 'c-1' }, day(0, '09:00'))
      .did('Product Added', shirt, day(0, '10:00'));
    expect(when(abandonedCart, before).received).toEqual([reminderAt('11:00')]);
  });

  it('the number of a cart once as a number and once as a text is the same cart', () => {
    const customer = aCustomer()
      .did('Product Added', { ...shirt, cart_id: 7 }, day(0, '10:00'))
      .did('Order Completed', { cart_id: '7' }, day(0, '10:30'));
    expect(when(abandonedCart, customer).received).toEqual([]);
  });

  it('the last product is taken out: nothing to remind of', () => {
    const emptied = added.did(
      'Product Removed',
      { ...shirt, cart_items: 0, cart_products: [] },
      day(0, '10:30'),
    );
    const { received, endings } = when(abandonedCart, emptied);
    expect(received).toEqual([]);
    expect(endings[1]).toBe('day 0, 11:30: The cart is empty');
  });

  it.each([
    ['for that cart', { cart_id: 'c-1' }, 'ordered-this-cart'],
    ['that names none', {}, 'ordered-without-a-cart'],
  ])('an order %s within a week counts as a success of the reminder', (_, order, goal) => {
    const orderedAt = (at: number) => when(abandonedCart, added.did('Order Completed', order, at));
    expect(orderedAt(day(7, '10:00'))).toMatchObject({
      received: [reminderAt('11:00')],
      goals: [`day 7, 10:00: ${goal}`],
    });
    expect(orderedAt(day(7, '10:00:00.001')).goals).toEqual([]);
  });
});
