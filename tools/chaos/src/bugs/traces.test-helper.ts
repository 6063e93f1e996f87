import type { DatabaseEvidence } from '../evidence/database-evidence.js';
import type { Evidence } from '../evidence/evidence.js';
import { CLAIMED_AT, soundEvidence } from '../checker/testing/sound-evidence.test-helper.js';
import {
  timedOutAlthoughPaid,
  waitingAlthoughPaid,
} from '../checker/testing/waiting-evidence.test-helper.js';

/** What each bug leaves behind, by its name: evidence that is sound otherwise. */
export const traces: Readonly<Record<string, () => Evidence>> = {
  'no unique index on message ids': () => withDatabase(({ events }) => ({ events: [...events, ...events] })),
  'acknowledged before commit': () =>
    withDatabase(({ events }) => ({ ...nobodyEntered, events: events.slice(0, 1) })),
  'send key from the run id': () => withTries((tries) => tries.map((one) => ({ ...one, key: 'run-1' }))),
  'look-back left out': timedOutAlthoughPaid,
  'signal dropped at continue-as-new': waitingAlthoughPaid,
  'status read before the claim': () =>
    withDatabase(({ journeys }) => ({
      journeys: journeys.map((one) => ({
        ...one,
        changes: [{ status: 'paused', committedAt: CLAIMED_AT + 0.5 }],
      })),
    })),
  'timer rounded down': () =>
    withDatabase(({ visits }) => ({
      visits: visits.map((visit) => (visit.number === 1 ? { ...visit, leftAt: 3_000 } : visit)),
    })),
  'outbox emptied before the commit': () => withDatabase(() => nobodyEntered),
  'claim without a lease': () =>
    withDatabase(({ claims }) => ({
      claims: claims.flatMap((one) => [
        one,
        { ...one, attempt: 2, claimedAt: one.claimedAt + 1, foundLeaseUntil: one.claimedAt + 45_000 },
      ]),
    })),
  'rendered anew for each try': () =>
    withTries((tries) =>
      tries.flatMap((one) => [
        { ...one, kind: 'refused' as const },
        { ...one, attempt: 2, words: 'b' },
      ]),
    ),
  'newest events first': () =>
    withDatabase(({ enrollments }) => ({
      enrollments: [
        ...enrollments,
        ...enrollments.map((one) => ({ ...one, id: 'n-2', entryEventId: 'e-1', enteredAt: 2_011 })),
      ],
    })),
  'journeys of every workspace listen': () =>
    withDatabase(({ journeys }) => ({ journeys: journeys.map((one) => ({ ...one, workspaceId: 'w-2' })) })),
  'no unique index on enrollments': () =>
    withDatabase(({ enrollments }) => ({
      enrollments: [...enrollments, ...enrollments.map((one) => ({ ...one, id: 'n-2' }))],
    })),
};

const nobodyEntered = { enrollments: [], visits: [], messages: [], claims: [] };

function withDatabase(change: (database: DatabaseEvidence) => Partial<DatabaseEvidence>): Evidence {
  const evidence = soundEvidence();
  return { ...evidence, database: { ...evidence.database, ...change(evidence.database) } };
}

function withTries(change: (tries: Evidence['provider']) => Evidence['provider']): Evidence {
  const evidence = soundEvidence();
  return { ...evidence, provider: change(evidence.provider) };
}
