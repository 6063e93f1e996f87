/** A piece of code to copy that sends an order. */
export interface Snippet {
  readonly key: string;
  readonly title: string;
  readonly code: (options: { readonly origin: string; readonly writeKey: string }) => string;
}

const properties = `{
    order_id: '50314b8e9bcf',
    total: 27.5,
    currency: 'EUR',
    products: [{ name: 'Monopoly', price: 19, quantity: 1 }, { name: 'Tea', price: 4.25, quantity: 2 }],
  }`;

/** Ways to send a customer and an order, for each kind of hand. */
export const snippets: readonly Snippet[] = [
  {
    key: 'node',
    title: 'Node.js',
    code: ({ origin, writeKey }) => `// npm install @segment/analytics-node
import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${writeKey}', host: '${origin}', path: '/v1/batch' });

analytics.identify({ userId: 'mona', traits: { first_name: 'Mona', email: 'mona@example.com' } });
analytics.track({
  userId: 'mona',
  event: 'Order Completed',
  properties: ${properties},
});
await analytics.closeAndFlush();`,
  },
  {
    key: 'curl',
    title: 'curl',
    code: ({
      origin,
      writeKey,
    }) => `curl ${origin}/v1/batch -u '${writeKey}:' -H 'content-type: application/json' -d '{
  "batch": [
    { "type": "identify", "userId": "mona", "traits": { "first_name": "Mona", "email": "mona@example.com" } },
    { "type": "track", "userId": "mona", "event": "Order Completed", "properties": {
      "order_id": "50314b8e9bcf", "total": 27.5, "currency": "EUR",
      "products": [ { "name": "Monopoly", "price": 19, "quantity": 1 }, { "name": "Tea", "price": 4.25, "quantity": 2 } ] } }
  ]
}'`,
  },
];
