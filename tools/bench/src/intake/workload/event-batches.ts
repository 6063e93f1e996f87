import { newId } from '@sojourn/store';
import { nameOf } from './known-customers.js';

/** An event of a batch, and the row it becomes. */
export interface BatchEvent {
  readonly messageId: string;
  readonly customerId: string;
  /** The name of the customer; whoever tells of themselves is new. */
  readonly userId: string;
  readonly type: 'track' | 'identify';
  readonly name: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
}

/** How many events a batch has. */
export const BATCH_SIZE = 100;

const NEW_EACH = 10;
const context = { library: { name: 'analytics-node', version: '2.1.0' }, ip: '203.0.113.7' };

/**
 * Batches as a shop sends them: every tenth event tells of a new customer, the others are orders of customers who are
 * known.
 *
 * @param known ids of the customers who are known, in the order of their names
 * @param name what tells these batches from others
 */
export function eventBatches(
  known: readonly string[],
  name: string,
  count: number,
): readonly (readonly BatchEvent[])[] {
  const occurredAt = new Date().toISOString();
  return Array.from({ length: count }, (_, batch) =>
    Array.from({ length: BATCH_SIZE }, (_item, index): BatchEvent => {
      const messageId = `${name}-${batch}-${index}`;
      const common = { messageId, context, occurredAt };
      if (index % NEW_EACH === 0) {
        const properties = {
          email: `${messageId}@example.com`,
          first_name: 'Ada',
          city: 'Berlin',
          plan: 'free',
        };
        return {
          ...common,
          customerId: newId(),
          userId: messageId,
          type: 'identify',
          name: null,
          properties,
        };
      }
      const place = (batch * BATCH_SIZE + index) % known.length;
      const customerId = known[place] ?? '';
      const properties = orderOf(messageId, index);
      return {
        ...common,
        customerId,
        userId: nameOf(place),
        type: 'track',
        name: 'Order Completed',
        properties,
      };
    }),
  );
}

/** A batch as a client sends it. */
export function bodyOf(events: readonly BatchEvent[]): string {
  return JSON.stringify({
    batch: events.map(
      ({ type, name, properties, occurredAt: timestamp, messageId, userId, context: sent }) => ({
        ...{ type, messageId, userId, timestamp, context: sent },
        ...(type === 'track' ? { event: name, properties } : { traits: properties }),
      }),
    ),
    sentAt: new Date().toISOString(),
  });
}

function orderOf(id: string, index: number): Readonly<Record<string, unknown>> {
  return {
    order_id: id,
    currency: 'EUR',
    total: 10 + index,
    products: [
      { name: 'Blue vase', price: 19.5, quantity: 1 },
      { name: 'Green bowl', price: 20, quantity: 2 },
    ],
  };
}
