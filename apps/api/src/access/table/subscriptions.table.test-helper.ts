import type { OperationRow } from './operation-row.test-helper.js';

/** Every subscription. */
export const subscriptions: Readonly<Record<string, OperationRow>> = {
  'Subscription.journeyCounts': {
    access: 'viewer',
    document:
      'subscription ($journey: ID!) { journeyCounts(journeyId: $journey) { ...JourneyCounts nodes { ...NodeCounts } } }',
    absent: ['NOT_FOUND'],
  },
  'Subscription.lastArrival': { access: 'viewer', document: 'subscription { lastArrival }' },
};
