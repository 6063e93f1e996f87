import type { StoredEnrollment, StoredVisit } from '../../evidence/database-evidence.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import { type Replayed, Replay } from '../model/replay.js';
import type { Finding } from '../violation.js';

/**
 * The path each customer has taken is the one that the pure model takes, given what had come when something was
 * decided; nothing is claimed where the model does not act; and nobody waits for what has come.
 */
export function pathOfTheModel(evidence: IndexedEvidence): readonly Finding[] {
  // Who is held for a person, or walks another workspace's journey, is another rule's finding.
  return evidence.database.enrollments
    .filter(({ state, versionId }) => state !== 'quarantined' && evidence.version(versionId))
    .flatMap((enrollment) => {
      const what = deviation(evidence, enrollment);
      return what === null ? [] : [{ what, ids: { enrollmentId: enrollment.id } }];
    });
}

function deviation(evidence: IndexedEvidence, enrollment: StoredEnrollment): string | null {
  const replay = new Replay(evidence, enrollment);
  const claims = evidence
    .messagesOf(enrollment.id)
    .flatMap(({ id, node, visit }) =>
      evidence
        .claimsOf(id)
        .map(({ claimedAt }) => ({ node, visit, now: claimedAt, moment: Math.floor(claimedAt) })),
    );
  let at = replay.begin();
  for (const moment of replay.moments()) {
    const expected = replay.visitsAt(moment);
    const claimed = claims.filter((claim) => claim.moment === moment);
    const stands = (['with', 'without'] as const)
      .map((edge) => replay.step(at, moment, edge))
      .find((next) => isSame(next, expected) && claimed.every((claim) => isThere(next, claim)));
    if (!stands) return difference(replay.step(at, moment, 'with'), expected, claimed);
    at = stands;
  }
  return wrongEnd(replay, at, evidence.database.now, enrollment);
}

function isSame({ trace }: Replayed, visits: readonly StoredVisit[]): boolean {
  return trace.length === visits.length && visits.every((visit) => isOneOf(trace, visit));
}

function isOneOf(trace: Replayed['trace'], { node, number, enteredAt, leftAt, outcome }: StoredVisit) {
  const entry = trace.find(({ visit }) => visit === number);
  return (
    entry?.node === node &&
    entry.enteredAt === enteredAt &&
    entry.leftAt === leftAt &&
    entry.outcome === outcome
  );
}

/** At the moment of a claim the model acts there; or it did so within the same millisecond. */
function isThere(
  { cursor, trace }: Replayed,
  { node, visit, moment }: { node: string; visit: number; moment: number },
) {
  if (cursor.kind === 'acting' && cursor.node === node && cursor.visit === visit) return true;
  return trace.some((entry) => entry.visit === visit && entry.leftAt === moment);
}

function difference(
  { trace, cursor }: Replayed,
  visits: readonly StoredVisit[],
  claimed: readonly { readonly node: string }[],
): string {
  const wrong = visits.find((visit) => !isOneOf(trace, visit));
  const entry = trace.find(({ visit }) => visit === wrong?.number);
  if (wrong)
    return `${wrong.number}: ${said(wrong.node, wrong.outcome)}; the model ${entry ? said(entry.node, entry.outcome) : 'is not there'}.`;
  const [beyond] = trace.slice(visits.length);
  if (beyond) return `The model has come to ${beyond.node}.`;
  return `A send was claimed at ${claimed[0]?.node ?? ''}, where the model is ${cursor.kind}.`;
}

function said(node: string, outcome: string | null): string {
  return outcome === null ? `is at ${node}` : `left ${node} by “${outcome}”`;
}

function wrongEnd(
  replay: Replay,
  at: Replayed,
  now: number,
  { state, goals, held }: StoredEnrollment,
): string | null {
  const { cursor } = at;
  if (state !== 'running' && !(cursor.kind === 'done' && cursor.end.kind === state))
    return `It has ${state}; the model is ${cursor.kind}.`;
  if (state === 'running' && cursor.kind === 'done') return 'It goes on; the model has ended.';
  const later = replay.step(at, now, 'with');
  if (later.trace.length > at.trace.length || (later.cursor.kind === 'done' && cursor.kind !== 'done'))
    return held ? null : `It waits at ${'node' in cursor ? cursor.node : 'the entry'} for what has come.`;
  const missing = later.goals.filter((goal) => !goals.includes(goal));
  if (missing.length > 0 || goals.length > later.goals.length)
    return `It has reached ${goals.join()}; the model ${later.goals.join()}.`;
  return null;
}
