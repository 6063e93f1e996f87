import type { IncomingEvent } from '@sojourn/store';
import { drawsFrom, type Draws } from './draws-from.test-helper.js';

const HOUR_MS = 3_600_000;
// None near the edge of a window or of an age, so that it does not matter how long a run takes; the last is too old.
const AGES_MS = [HOUR_MS, 2 * HOUR_MS, 5 * HOUR_MS, 72 * HOUR_MS] as const;
const EVENTS_OF_EACH = 50;
const FEWEST = 20;
const COPIES = 3;

/**
 * So many things that happen to customers, in the order of nothing. Buyers do what journeys listen for. Visitors come by
 * browsers that more than one of them may use, and are not told apart until they say who they are.
 */
export function anyHistory(seed: number, count: number): readonly IncomingEvent[] {
  const draws = drawsFrom(seed);
  const people = Math.max(FEWEST, Math.ceil(count / EVENTS_OF_EACH));
  const now = Date.now();
  return Array.from({ length: count }, (_, place): IncomingEvent => {
    const person = draws.below(people);
    const happened = person % 4 === 0 ? visit(draws, person) : purchase(draws, person);
    const occurredAt = new Date(now - draws.oneOf(AGES_MS));
    return { ...happened, messageId: `message-${place}`, context: {}, occurredAt };
  });
}

/** Each event three times, in an order of chance; the copies tell themselves apart. */
export function deliveries(seed: number, history: readonly IncomingEvent[]): readonly IncomingEvent[] {
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    history.map((event) => ({ ...event, properties: { ...event.properties, copy } })),
  );
  return drawsFrom(seed).shuffled(copies.flat());
}

type Happened = Pick<IncomingEvent, 'type' | 'name' | 'properties' | 'userId' | 'anonymousId'>;

function purchase(draws: Draws, person: number): Happened {
  const userId = `buyer-${person}`;
  const track = (name: string, properties: IncomingEvent['properties']): Happened => ({
    ...{ type: 'track', userId, name, properties },
  });
  switch (draws.below(6)) {
    case 0:
    case 1: {
      const order = draws.below(30);
      const properties = { total: draws.below(200), ...(order > 0 && { order_id: order }) };
      return track('Order Completed', properties);
    }
    case 2:
      return track('Cart Left', { cart_id: draws.oneOf(['a', 'b', 7]) });
    case 3:
      return track('Product Viewed', { price: draws.below(100) });
    default:
      return { type: 'identify', name: null, userId, properties: traits(draws) };
  }
}

function visit(draws: Draws, person: number): Happened {
  const userId = `visitor-${person}`;
  // A neighbor may have used it before.
  const anonymousId = `browser-${person - 4 * draws.below(2)}-${draws.below(2)}`;
  switch (draws.below(4)) {
    case 0:
      return { type: 'page', name: 'Page Viewed', anonymousId, properties: {} };
    case 1:
      return { type: 'page', name: 'Page Viewed', userId, properties: {} };
    case 2:
      // Of this browser alone: what a batch tells of a browser and of its user has no order between the two.
      return {
        ...{ type: 'identify', name: null, anonymousId },
        properties: { [`seen by ${anonymousId}`]: draws.below(9) },
      };
    default:
      return { type: 'identify', name: null, userId, anonymousId, properties: traits(draws) };
  }
}

function traits(draws: Draws): IncomingEvent['properties'] {
  return {
    city: draws.oneOf(['Berlin', 'Rome', null]),
    ...(draws.below(2) === 0 && { plan: draws.oneOf(['free', 'vip', null]) }),
  };
}
