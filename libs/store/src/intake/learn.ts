import type { Learned } from '../changes/learned.js';
import type { Owned } from '../customers/assign-customers.js';
import type { Attributes } from '../customers/customer.entity.js';
import { mergeAttributes } from '../customers/merge-attributes.js';
import type { IncomingEvent } from './incoming.js';
import type { OwnedEvent } from './store-events.js';

/** Events with what each tells of its customer, and what is known of everybody behind them. */
export interface Learning {
  readonly events: readonly OwnedEvent[];
  readonly known: ReadonlyMap<string, Attributes>;
}

/** Merges the traits of identifies into what was known, in their order. */
export function learn(
  owned: readonly Owned<IncomingEvent>[],
  before: ReadonlyMap<string, Attributes>,
): Learning {
  const known = new Map(before);
  const events = owned.map((event): OwnedEvent => {
    const { sender, customerId } = event;
    if (sender.type !== 'identify') return event;
    const learned = learnFrom(known.get(customerId) ?? {}, sender.properties);
    known.set(customerId, learned.after);
    return { ...event, learned };
  });
  return { events, known };
}

function learnFrom(before: Attributes, traits: Attributes): Learned {
  return { before, after: mergeAttributes(before, traits) };
}
