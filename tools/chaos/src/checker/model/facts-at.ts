import type { Facts } from '@sojourn/engine';
import type { StoredEvent } from '../../evidence/database-evidence.js';
import type { IndexedEvidence } from '../indexed-evidence.js';

/** What was known about a customer at a moment: their events, and what they had said about themselves. */
export function factsAt(
  evidence: Pick<IndexedEvidence, 'eventsOf'>,
  customerId: string,
  isKnown: (event: StoredEvent) => boolean,
): Pick<Facts, 'customer' | 'events'> & { readonly place: number } {
  const known = evidence.eventsOf(customerId).filter(isKnown);
  const told = known.filter(({ type }) => type === 'identify').map(({ properties }) => properties);
  const customer = Object.fromEntries(
    Object.entries(Object.assign({}, ...told) as object).filter(([, value]) => value !== null),
  );
  return { customer, events: known.flatMap(pastEvent), place: known.at(-1)?.place ?? 0 };
}

/** An event as conditions see it; times as decisions do, in whole milliseconds. */
export function pastEvent({ id, place, type, name, properties, at, receivedAt }: StoredEvent) {
  if (type !== 'track' || name === null) return [];
  return [{ id, place, name, at: Math.floor(at), receivedAt: Math.floor(receivedAt), properties }];
}
