/** What code to copy is told: where Sojourn is, and the key. */
export interface SnippetOptions {
  readonly origin: string;
  readonly writeKey: string;
}

/** A piece of code to copy that sends a customer and an order. */
export interface Snippet {
  readonly key: string;
  readonly title: string;
  /** What has to be known besides. */
  readonly note?: string;
  readonly code: (options: SnippetOptions) => string;
}

/** The order that the examples in JavaScript send. */
export const ORDER = `{
    order_id: '50314b8e9bcf',
    total: 27.5,
    currency: 'EUR',
    products: [{ name: 'Monopoly', price: 19, quantity: 1 }, { name: 'Tea', price: 4.25, quantity: 2 }],
  }`;

/** The calls of a client of the Segment spec that send them. */
export const CALLS = `analytics.identify({ userId: 'mona', traits: { first_name: 'Mona', email: 'mona@example.com' } });
analytics.track({
  userId: 'mona',
  event: 'Order Completed',
  properties: ${ORDER},
});`;
