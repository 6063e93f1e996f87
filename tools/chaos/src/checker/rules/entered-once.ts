import type { PastEntry } from '@sojourn/engine';
import type { StoredEnrollment, StoredEvent, StoredJourney } from '../../evidence/database-evidence.js';
import { grouped } from '../grouped.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import { engine } from '../model/engine.js';
import { factsAt, pastEvent } from '../model/facts-at.js';
import type { Finding } from '../violation.js';

/**
 * Each event that should begin a run has begun exactly one, and no other has. Where a run depends on the moment (a
 * journey that was stopped for a while, one that can be entered again after its end) there is at most one.
 */
export function enteredOnce(evidence: IndexedEvidence): readonly Finding[] {
  return evidence.database.journeys.flatMap((journey) => [
    ...twice(evidence.enrollmentsOf(journey.id)),
    ...evidence.database.customers
      .filter(({ workspaceId }) => workspaceId === journey.workspaceId)
      .flatMap(({ id }) => wrongEntries(evidence, journey, id)),
  ]);
}

function twice(enrollments: readonly StoredEnrollment[]): readonly Finding[] {
  const keys = [
    (one: StoredEnrollment) => `${one.customerId} ${one.entryEventId}`,
    (one: StoredEnrollment) => `${one.customerId} ${one.entryKey} ${one.generation}`,
  ];
  return keys.flatMap((keyOf) =>
    [...grouped(enrollments, keyOf).values()]
      .filter((same) => same.length > 1)
      .map((same) => ({
        what: 'A customer was let in twice by the same entry.',
        ids: { one: same[0]?.id ?? '', other: same[1]?.id ?? '' },
      })),
  );
}

/** Plays the admissions of one customer in the order of receipt, and compares. */
function wrongEntries(
  evidence: IndexedEvidence,
  journey: StoredJourney,
  customerId: string,
): readonly Finding[] {
  const theirs = evidence
    .enrollmentsOf(journey.id)
    .filter((enrollment) => enrollment.customerId === customerId);
  const begunBy = new Map(theirs.map((enrollment) => [enrollment.entryEventId, enrollment]));
  const findings: Finding[] = [];
  const past: PastEntry[] = [];
  for (const event of evidence.eventsOf(customerId)) {
    const should = shouldEnter(evidence, journey, event, [...past]);
    const enrollment = begunBy.get(event.id);
    const ids = { journey: journey.key, customerId, eventId: event.id, messageId: event.messageId };
    if (should === 'yes' && !enrollment) findings.push({ what: 'An event has let nobody in.', ids });
    if (should === 'no' && enrollment) findings.push({ what: 'An event has let somebody in.', ids });
    if (enrollment) past.push(entryOf(enrollment));
    begunBy.delete(event.id);
  }
  const orphans = [...begunBy.values()].map(({ id }) => ({
    what: 'A customer was let in by no event of theirs.',
    ids: { enrollmentId: id, customerId },
  }));
  return [...findings, ...orphans];
}

function shouldEnter(
  evidence: IndexedEvidence,
  journey: StoredJourney,
  event: StoredEvent,
  past: readonly PastEntry[],
): 'yes' | 'no' | 'perhaps' {
  const [happened] = pastEvent(event);
  const version = evidence.database.versions.find(({ journeyId }) => journeyId === journey.id);
  if (!happened || !version) return 'no';
  const { place: _place, ...known } = factsAt(
    evidence,
    event.customerId,
    ({ place }) => place <= event.place,
  );
  const admission = engine.admit(
    version.plan,
    { kind: 'event', now: happened.receivedAt, event: happened },
    { ...known, entry: {}, results: {} },
    past,
    {
      zone: evidence.database.zones[journey.workspaceId] ?? 'UTC',
      journey: journey.key,
      customer: event.customerId,
    },
  );
  const isAMatterOfTime =
    version.plan.reentry.policy.startsWith('again') ||
    journey.changes.some(({ status }) => status !== 'live');
  if (admission.kind === 'enters') return isAMatterOfTime ? 'perhaps' : 'yes';
  return isAMatterOfTime && admission.rule === 'still-inside' ? 'perhaps' : 'no';
}

function entryOf({ entryKey: key, generation, enteredAt, endedAt }: StoredEnrollment): PastEntry {
  return { key, generation, enteredAt, endedAt };
}
