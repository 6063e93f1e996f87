import type { StoredJourney } from '../../evidence/database-evidence.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** No claim is committed between the commit of a pause or an archive and that of the next resume. */
export function nothingAfterAStop(evidence: IndexedEvidence): readonly Finding[] {
  return evidence.database.claims.flatMap(({ messageId, committedAt }) => {
    const message = evidence.message(messageId);
    const journey = message && evidence.journey(message.journeyId);
    if (!journey || statusAt(journey, committedAt) === 'live') return [];
    const ids = { messageId, enrollmentId: message.enrollmentId, journeyId: journey.id };
    return [{ what: 'A send was claimed after its journey was stopped.', ids }];
  });
}

function statusAt({ changes }: StoredJourney, moment: number): string {
  return changes.findLast(({ committedAt }) => committedAt < moment)?.status ?? 'live';
}
