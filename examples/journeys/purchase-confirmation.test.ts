import { aCustomer } from './testing/a-customer.test-helper.js';
import { day } from './testing/day.test-helper.js';
import { journeyFile } from './testing/journey-file.test-helper.js';
import { when } from './testing/story.test-helper.js';

const purchaseConfirmation = journeyFile('purchase-confirmation');
const order = {
  order_id: 'A-1001',
  total: 69.88,
  currency: 'EUR',
  products: [
    { name: 'Linen shirt', price: 59.9, quantity: 1 },
    { name: 'Wool socks', price: 4.99, quantity: 2 },
  ],
};
const confirmed = 'day 0, 09:00: email “Your order A-1001 is in”';
const ordered = aCustomer().did('Order Completed', order, day(0, '09:00'));

describe('purchase confirmation', () => {
  it('an order arrives: an email with its lines, at once', () => {
    const { received, texts } = when(purchaseConfirmation, ordered);
    expect(received).toEqual([confirmed]);
    expect(texts[0]).toContain('Hi Ada,');
    expect(texts[0]).toContain('\n1 × Linen shirt: €59.90\n2 × Wool socks: €9.98\nTotal: €69.88\n');
  });

  it('the same order twice: one email', () => {
    const { received, stayedOut } = when(
      purchaseConfirmation,
      ordered
        .did('Order Completed', order, day(0, '09:01'))
        .did('Order Completed', { ...order, total: 60 }, day(7, '09:00')),
    );
    expect(received).toEqual([confirmed]);
    expect(stayedOut).toEqual(['Entered before with this key', 'Entered before with this key']);
  });

  it('the very same event twice, as clients send it again: one email', () => {
    const sentTwice = [day(0, '09:00'), day(0, '09:01')].reduce(
      (customer, at) => customer.did('Order Completed', order, at, { id: 'message-1' }),
      aCustomer(),
    );
    const { received, stayedOut } = when(purchaseConfirmation, sentTwice);
    expect(received).toEqual([confirmed]);
    expect(stayedOut).toEqual([]);
  });

  it('the same number once as a number and once as a text: one email', () => {
    const customer = aCustomer()
      .did('Order Completed', { ...order, order_id: 1001 }, day(0, '09:00'))
      .did('Order Completed', { ...order, order_id: '1001' }, day(0, '09:01'));
    expect(when(purchaseConfirmation, customer).received).toEqual([
      'day 0, 09:00: email “Your order 1001 is in”',
    ]);
  });

  it('two orders at once: an email for each, with its own lines', () => {
    const other = { order_id: 'A-1002', total: 5, currency: 'EUR', products: [{ name: 'Card', price: 5 }] };
    const { received, texts } = when(
      purchaseConfirmation,
      ordered.did('Order Completed', other, day(0, '09:00')),
    );
    expect(received).toEqual([confirmed, 'day 0, 09:00: email “Your order A-1002 is in”']);
    expect(texts[0]).not.toContain('Card');
    expect(texts[1]).toContain('\n1 × Card: €5.00\nTotal: €5.00\n');
  });

  it('an order that arrives before the customer’s address still gets its email', () => {
    const unknown = ordered.whoIs({ email: undefined });
    expect(
      when(purchaseConfirmation, unknown.becomes({ email: 'ada@example.com' }, day(0, '09:06'))).received,
    ).toEqual(['day 0, 09:06: email “Your order A-1001 is in”']);
    expect(when(purchaseConfirmation, unknown).received).toEqual([]);
  });

  it('an order of the past that is imported gets none, nor does one without a number', () => {
    const { received, stayedOut } = when(
      purchaseConfirmation,
      aCustomer()
        .did('Order Completed', order, day(0, '09:00'), { imported: true })
        .did('Order Completed', { ...order, order_id: undefined }, day(0, '10:00')),
    );
    expect(received).toEqual([]);
    expect(stayedOut).toEqual(['Order Completed was imported', 'The key is not set']);
  });

  it('needs no consent to marketing', () => {
    expect(purchaseConfirmation.journey.nodes['confirmation']?.config).toMatchObject({
      purpose: 'transactional',
    });
    expect(when(purchaseConfirmation, ordered.whoRefused('email')).received).toEqual([confirmed]);
  });
});
