import type { FactsNeeded } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';
import type { Database } from '../database/rows.js';
import { loadFacts } from '../facts/load-facts.js';
import type { EnrollmentRow } from './enrollment-row.js';
import { ENDED, endedAmong } from './ended.js';

/** What templates may look at. */
export function factsOf(row: EnrollmentRow): Facts {
  return { customer: row.customer, entry: row.entry, results: row.results };
}

/**
 * What a decision may look at: loaded only where it is needed; under the customer's lock for a decision, without it for
 * a preview.
 */
export async function factsAt(database: Database, row: EnrollmentRow, needed: FactsNeeded): Promise<Facts> {
  // Whoever comes late looks back at what was true when an event came, or when a wait was over.
  const from = Math.min(row.now, row.cursor.memory?.enteredAt ?? row.now);
  return {
    ...factsOf(row),
    ...(await loadFacts(database, row.customerId, needed, from, row.id)),
    ...(await endsAwaited(database, row)),
  };
}

/** Which of the enrollments have ended whose end it waits for. */
async function endsAwaited(
  database: Database,
  { customerId, cursor }: EnrollmentRow,
): Promise<Pick<Facts, 'ended'>> {
  const awaited = cursor.kind === 'waiting' ? (cursor.movesOn ?? []) : [];
  const ids = awaited.flatMap((path) => (path.startsWith(ENDED) ? path.slice(ENDED.length) : []));
  return ids.length === 0 ? {} : { ended: await endedAmong(database, customerId, ids) };
}
