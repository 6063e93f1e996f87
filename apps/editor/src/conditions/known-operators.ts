import type { KnownRule } from '@sojourn/conditions';

/** What can be asked of each thing that is known beyond the fields, by its saved names. */
export const knownOperators: Readonly<Record<KnownRule['field'], readonly KnownRule['operator'][]>> = {
  did: ['atLeast', 'atMost', 'exactly', 'aggregate'],
  sequence: ['happened', 'notHappened'],
  message: ['sent', 'delivered', 'opened', 'clicked', 'replied', 'bounced'],
  inactive: ['for'],
  segment: ['in', 'notIn'],
  list: ['in', 'notIn'],
  consent: ['granted', 'denied', 'unknown'],
  now: ['timeBetween', 'weekday'],
};
