import type { Learned } from '../changes/learned.js';
import type { Assigned } from '../customers/assign-customers.js';
import type { Attributes } from '../customers/customer.entity.js';
import { mergeAttributes } from '../customers/merge-attributes.js';
import type { IncomingEvent } from './incoming.js';
import { outgrown, outgrows, type OutgrownEvent } from './outgrown.js';
import type { OwnedEvent } from './store-events.js';

/** Events with what each tells of its customer, and what is known of everybody behind them. */
export interface Learning {
  readonly events: readonly OwnedEvent[];
  readonly known: ReadonlyMap<string, Attributes>;
}

/** Which of some events are taken in, and which are not. */
interface Taught extends Learning {
  /** Those that would make known too much: nothing of them is. */
  readonly outgrown: readonly OutgrownEvent[];
}

/**
 * Merges the traits of identifies into what was known, in their order, and what is known of customers where they turn out
 * to be one: so it makes no difference whether events come in together or one by one. What was refused teaches nothing but
 * who is one.
 */
export function learn(
  owned: readonly Assigned<IncomingEvent>[],
  before: ReadonlyMap<string, Attributes>,
  refused: ReadonlySet<IncomingEvent> = new Set(),
): Taught {
  const known = new Map(before);
  const of = (id: string) => known.get(id) ?? {};
  const tooMuch: OutgrownEvent[] = [];
  const events = owned.flatMap(({ sender, customerId, asWas, joins }): readonly OwnedEvent[] => {
    for (const { former, stays, into } of joins) known.set(into, mergeAttributes(of(former), of(stays)));
    if (refused.has(sender)) return [];
    if (sender.type !== 'identify') return [{ sender, customerId }];
    const learned = learnFrom(of(asWas), sender.properties);
    if (outgrows(learned, sender.properties)) {
      tooMuch.push(outgrown(sender));
      return [];
    }
    known.set(asWas, learned.after);
    return [{ sender, customerId, learned }];
  });
  return { events, known, outgrown: tooMuch };
}

function learnFrom(before: Attributes, traits: Attributes): Learned {
  return { before, after: mergeAttributes(before, traits) };
}
