import type { FactsNeeded } from './facts-needed.js';

/** What may change an answer while nothing but time passes otherwise. */
export interface Wakes {
  /** Names of events. */
  readonly listensFor: readonly string[];
  /** Paths whose change counts: `customer.plan`, `account.plan`, `lists.vip`, `messages.welcome`. */
  readonly wakesOn: readonly string[];
}

/**
 * What may change an answer that rests on these facts: the arrival of events, and changes of attributes, of accounts and of
 * memberships.
 * The data of the entry and results never change while an enrollment rests.
 */
export function wakesFor(needed: FactsNeeded): Wakes {
  const { paths = [], events = {}, messages = [], segments = [], lists = [], consents, activity } = needed;
  return {
    listensFor: Object.keys(events),
    wakesOn: [
      ...paths.filter((path) => /^(customer|account)\./.test(path)),
      ...(messages === 'any' ? ['messages'] : messages.map((node) => `messages.${node}`)),
      ...segments.map((key) => `segments.${key}`),
      ...lists.map((key) => `lists.${key}`),
      ...(consents ? ['consents'] : []),
      ...(activity ? ['lastActivity'] : []),
    ],
  };
}
