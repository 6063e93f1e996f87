import type { StoredMessage } from '../../evidence/database-evidence.js';
import type { ProviderEntry } from '../../provider/provider-log.js';
import { grouped } from '../grouped.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/**
 * Every accept of a provider has its row in the ledger, with at least as many claims as there were tries; all tries said
 * the same, to the right customer; what the ledger calls accepted was, and what it calls failed for sure was not.
 */
export function ledgerTellsAll(evidence: IndexedEvidence): readonly Finding[] {
  const tries = grouped(evidence.provider, ({ key }) => key);
  const byKey = [...tries].flatMap(([key, theirs]) => {
    const message = evidence.messageOfKey(key);
    const accepted = theirs.filter(({ kind }) => kind === 'accepted');
    if (message) return wrongRow(evidence, message, theirs, accepted);
    return accepted.length === 0 ? [] : [{ what: 'An accept has no row in the ledger.', ids: { key } }];
  });
  const neverAccepted = evidence.database.messages
    .filter(({ state, enrollmentId, node, visit }) => {
      const theirs = tries.get(`${enrollmentId}-${node}-${visit}`) ?? [];
      return state === 'accepted' && !theirs.some(({ kind }) => kind === 'accepted');
    })
    .map(({ id, enrollmentId }) => ({
      what: 'The ledger calls a send accepted that no provider has.',
      ids: { messageId: id, enrollmentId },
    }));
  return [...byKey, ...neverAccepted, ...leftWithoutARow(evidence)];
}

function wrongRow(
  { customer }: IndexedEvidence,
  message: StoredMessage,
  tries: readonly ProviderEntry[],
  accepted: readonly ProviderEntry[],
): readonly Finding[] {
  const ids = { messageId: message.id, enrollmentId: message.enrollmentId };
  const address = customer(message.customerId)?.attributes['email'];
  const wrong = [
    tries.length > message.attempts && `There were ${tries.length} tries for ${message.attempts} claims.`,
    new Set(tries.map(({ words }) => words)).size > 1 && 'Two tries of one send said different things.',
    tries.some(({ to }) => to !== address) && 'A send went to another address than the customer’s.',
    accepted.some(({ answer }) => answer === 'given') &&
      message.state === 'skipped' &&
      'The ledger calls a send skipped that was accepted.',
  ];
  return wrong.flatMap((what) => (what === false ? [] : [{ what, ids }]));
}

/** A node that sends was left by its good way, and there is nothing in the ledger. */
function leftWithoutARow(evidence: IndexedEvidence): readonly Finding[] {
  return evidence.database.visits.flatMap(({ enrollmentId, node, number, outcome }) => {
    const enrollment = evidence.enrollment(enrollmentId);
    const plan = enrollment && evidence.version(enrollment.versionId)?.plan;
    if (plan?.nodes[node]?.kind !== 'action' || outcome === null || outcome === 'skipped') return [];
    const message = evidence.messageOfKey(`${enrollmentId}-${node}-${number}`);
    const ids = { enrollmentId, node };
    if (!message) return [{ what: 'An action was left without a row in the ledger.', ids }];
    return message.outcome === outcome
      ? []
      : [{ what: 'Path and ledger name different ways out of an action.', ids }];
  });
}
