import { Duration } from 'luxon';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** No wait ends by time before its time is over, by the database's clock. */
export function noEarlyTimer(evidence: IndexedEvidence): readonly Finding[] {
  return evidence.database.visits.flatMap(({ enrollmentId, node, outcome, enteredAt, leftAt }) => {
    const enrollment = evidence.enrollment(enrollmentId);
    const plan = enrollment && evidence.version(enrollment.versionId)?.plan;
    const { type, config = {} } = plan?.nodes[node] ?? {};
    const isOver = (type === 'wait' && outcome === 'next') || outcome === 'not-in-time';
    const length = type === 'wait' ? config['duration'] : config['limit'];
    if (!isOver || leftAt === null || typeof length !== 'string') return [];
    const tooEarlyMs = enteredAt + Duration.fromISO(length).toMillis() - leftAt;
    if (tooEarlyMs <= 0) return [];
    return [{ what: `A wait ended ${tooEarlyMs} ms too early.`, ids: { enrollmentId, node } }];
  });
}
