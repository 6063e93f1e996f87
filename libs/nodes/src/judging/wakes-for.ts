import type { FactsNeeded } from '@sojourn/conditions';
import type { ParkDecision } from '@sojourn/engine';

/**
 * What may change an answer that rests on these facts: the arrival of events, and changes of attributes and memberships.
 * The data of the entry and results never change while an enrollment rests.
 */
export function wakesFor(needed: FactsNeeded): Required<Pick<ParkDecision, 'listensFor' | 'wakesOn'>> {
  const { paths = [], events = {}, messages = [], segments = [], lists = [], consents, activity } = needed;
  return {
    listensFor: Object.keys(events),
    wakesOn: [
      ...paths.filter((path) => path.startsWith('customer.')),
      ...(messages === 'any' ? ['messages'] : messages.map((node) => `messages.${node}`)),
      ...segments.map((key) => `segments.${key}`),
      ...lists.map((key) => `lists.${key}`),
      ...(consents ? ['consents'] : []),
      ...(activity ? ['lastActivity'] : []),
    ],
  };
}
