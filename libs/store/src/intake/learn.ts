import type { Learned } from '../changes/learned.js';
import type { Assigned } from '../customers/assign-customers.js';
import type { Attributes } from '../customers/customer.entity.js';
import { mergeAttributes } from '../customers/merge-attributes.js';
import type { IncomingEvent } from './incoming.js';
import type { OwnedEvent } from './store-events.js';

/** Events with what each tells of its customer, and what is known of everybody behind them. */
export interface Learning {
  readonly events: readonly OwnedEvent[];
  readonly known: ReadonlyMap<string, Attributes>;
}

/**
 * Merges the traits of identifies into what was known, in their order, and what is known of customers where they turn out
 * to be one: so it makes no difference whether events come in together or one by one.
 */
export function learn(
  owned: readonly Assigned<IncomingEvent>[],
  before: ReadonlyMap<string, Attributes>,
): Learning {
  const known = new Map(before);
  const of = (id: string) => known.get(id) ?? {};
  const events = owned.map(({ sender, customerId, asWas, joins }): OwnedEvent => {
    for (const { former, stays, into } of joins) known.set(into, mergeAttributes(of(former), of(stays)));
    if (sender.type !== 'identify') return { sender, customerId };
    const learned = learnFrom(of(asWas), sender.properties);
    known.set(asWas, learned.after);
    return { sender, customerId, learned };
  });
  return { events, known };
}

function learnFrom(before: Attributes, traits: Attributes): Learned {
  return { before, after: mergeAttributes(before, traits) };
}
