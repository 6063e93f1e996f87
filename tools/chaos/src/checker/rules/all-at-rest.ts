import type { StoredEnrollment } from '../../evidence/database-evidence.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** Nobody is without an end or an open wait, nothing is on its way any more, and nothing had to be set aside. */
export function allAtRest({ database, brokenRuns }: IndexedEvidence): readonly Finding[] {
  const { enrollments, outbox, messages, now } = database;
  return [
    ...enrollments.flatMap((enrollment) => {
      const what = unrest(enrollment, now);
      return what === null ? [] : [{ what, ids: { enrollmentId: enrollment.id } }];
    }),
    ...outbox.map(({ eventId, setAsideReason }) => ({
      what:
        setAsideReason === null ? 'An event was never relayed.' : `An event was set aside: ${setAsideReason}`,
      ids: { eventId },
    })),
    ...messages
      .filter(({ state, enrollmentId }) => state === 'claimed' && !isHeld(enrollmentId))
      .map(({ id, enrollmentId }) => ({
        what: 'A send was claimed and never settled.',
        ids: { messageId: id, enrollmentId },
      })),
    ...brokenRuns.map(({ workflowId, status }) => ({
      what: `A durable run is ${status.toLowerCase()}.`,
      ids: { workflowId },
    })),
  ];

  function isHeld(enrollmentId: string): boolean {
    return enrollments.some(({ id, held }) => id === enrollmentId && held);
  }
}

function unrest(
  { state, cursor, held, isNudgeOutstanding, endReason }: StoredEnrollment,
  now: number,
): string | null {
  switch (state) {
    case 'finished':
    case 'exited':
      return cursor.kind === 'done' ? null : 'An enrollment has ended and its cursor has not.';
    case 'quarantined':
      return `An enrollment is held for a person: ${endReason ?? ''}`;
    case 'running':
      if (isNudgeOutstanding) return 'A nudge was never sent.';
      if (held) return null;
      if (cursor.kind !== 'waiting') return `An enrollment got stuck, ${cursor.kind}.`;
      return cursor.until !== null && cursor.until < now ? 'An enrollment has slept past its time.' : null;
  }
}
