import type { StoredVisit } from '../../evidence/database-evidence.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** What nodes write into the database is written once for each visit: numbers that are counted up, events that are recorded. */
export function effectsOnce(evidence: IndexedEvidence): readonly Finding[] {
  return evidence.database.customers.flatMap(({ id: customerId, attributes }) => {
    const visits = evidence.database.enrollments
      .filter((enrollment) => enrollment.customerId === customerId)
      .flatMap(({ id }) => evidence.visitsOf(id));
    const counted = visitsOf(evidence, visits, 'set-attribute', ({ change }) => change === 'increment');
    const recorded = visitsOf(evidence, visits, 'record-event', () => true);
    const ids = { customerId };
    return [
      ...[...counted].flatMap(([attribute, times]) =>
        Number(attributes[attribute] ?? 0) === times
          ? []
          : [{ what: `“${attribute}” was counted up ${times} times, and is another number.`, ids }],
      ),
      ...[...recorded].flatMap(([name, times]) =>
        evidence.eventsOf(customerId).filter((event) => event.name === name).length === times
          ? []
          : [{ what: `“${name}” was recorded ${times} times, and is there another number of times.`, ids }],
      ),
    ];
  });
}

/** How often visits at nodes of a type were left, by what the node is about. */
function visitsOf(
  evidence: IndexedEvidence,
  visits: readonly StoredVisit[],
  type: 'set-attribute' | 'record-event',
  isMeant: (config: Readonly<Record<string, unknown>>) => boolean,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { enrollmentId, node, leftAt } of visits) {
    const enrollment = evidence.enrollment(enrollmentId);
    const planned = enrollment && evidence.version(enrollment.versionId)?.plan.nodes[node];
    if (planned?.type !== type || leftAt === null || !isMeant(planned.config)) continue;
    const about = String(planned.config[type === 'set-attribute' ? 'attribute' : 'event']);
    times.set(about, (times.get(about) ?? 0) + 1);
  }
  return times;
}
