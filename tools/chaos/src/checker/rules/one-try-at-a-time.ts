import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** Nobody claims a send while another try has the lease. */
export function oneTryAtATime({ database, message }: IndexedEvidence): readonly Finding[] {
  return database.claims
    .filter(({ foundLeaseUntil, claimedAt }) => foundLeaseUntil !== null && foundLeaseUntil > claimedAt)
    .map(({ messageId, attempt }) => ({
      what: `Try ${attempt} of a send began while another had it in its hands.`,
      ids: { messageId, enrollmentId: message(messageId)?.enrollmentId ?? '' },
    }));
}
