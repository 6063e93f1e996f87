import type { Chance } from '../chance.js';
import type { SentEvent } from './client-log.js';

/** Something a person does, and when their program tells of it. */
export interface Timed {
  /** Milliseconds since the beginning. */
  readonly atMs: number;
  readonly doing: Omit<SentEvent, 'messageId'>;
}

/** Whose doings are drawn, and how many. */
export interface PersonOptions {
  readonly userId: string;
  readonly domain: string;
  readonly durationMs: number;
  readonly rounds: number;
}

const BURST = 20;

/** What one person does: known late or early, ordering, leaving carts, trying out, and now and then a great many things at once. */
export function planPerson(chance: Chance, options: PersonOptions): readonly Timed[] {
  const { userId, domain, durationMs, rounds } = options;
  const track = (atMs: number, event: string, properties: Readonly<Record<string, unknown>>): Timed => ({
    atMs: Math.max(0, Math.min(atMs, durationMs)),
    doing: { type: 'track', userId, event, properties },
  });
  const identify = (atMs: number, traits: Readonly<Record<string, unknown>>): Timed => ({
    atMs,
    doing: { type: 'identify', userId, traits },
  });
  const anytime = () => chance.between(0, durationMs);
  const isKnownLate = chance.happens(0.2);
  const email = `${userId}@${domain}`;
  const doings: Timed[] = [
    identify(isKnownLate ? anytime() : chance.between(0, 2_000), { email, name: userId, plan: 'blue' }),
    track(anytime(), 'Newsletter Joined', {}),
  ];
  for (let round = 1; round <= rounds; round += 1) {
    const about = `${userId}-${round}`;
    doings.push(...order(chance, track, anytime(), about));
    doings.push(...cart(chance, track, anytime(), about));
    doings.push(track(anytime(), 'Trial Started', { trial: about }));
    const asked = anytime();
    doings.push(track(asked, 'Upgrade Asked', { asked: about }));
    if (chance.happens(0.4))
      doings.push(identify(asked + chance.between(-1_000, 6_000), { plan: chance.oneOf(['gold', 'blue']) }));
  }
  if (chance.happens(0.3)) doings.push(track(anytime(), 'Unsubscribed', {}));
  if (chance.happens(0.1)) {
    const at = anytime();
    for (let index = 1; index <= BURST; index += 1)
      doings.push(track(at, 'Order Placed', { order_id: `${userId}-burst-${index % 5}`, total: index }));
  }
  return doings;
}

type Track = (atMs: number, event: string, properties: Readonly<Record<string, unknown>>) => Timed;

/** An order, told of once or twice, and perhaps its parcel: in time, too late, or before the order itself. */
function order(chance: Chance, track: Track, at: number, order_id: string): readonly Timed[] {
  const placed = track(at, 'Order Placed', { order_id, total: chance.between(1, 100) });
  const again = chance.happens(0.3)
    ? [track(at + chance.between(0, 2_000), 'Order Placed', { order_id, total: 7 })]
    : [];
  const delivered = chance.happens(0.6)
    ? [track(at + chance.between(-1_000, 16_000), 'Parcel Delivered', { order_id })]
    : [];
  return [placed, ...again, ...delivered];
}

/** A cart, and perhaps an order of what is in it. */
function cart(chance: Chance, track: Track, at: number, cart_id: string): readonly Timed[] {
  const filled = track(at, 'Cart Filled', { cart_id });
  if (!chance.happens(0.5)) return [filled];
  const properties = { order_id: `${cart_id}-cart`, cart_id, total: chance.between(1, 100) };
  return [filled, track(at + chance.between(-500, 9_000), 'Order Placed', properties)];
}
