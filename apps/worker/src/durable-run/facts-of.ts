import type { FactsNeeded } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';
import { loadFacts, type EnrollmentRow } from '@sojourn/store';
import type { EntityManager } from 'typeorm';

/** What templates may look at. */
export function factsOf(row: EnrollmentRow): Facts {
  return { customer: row.customer, entry: row.entry, results: row.results };
}

/** What a decision may look at: loaded only where it is needed, under the customer's lock. */
export async function factsAt(
  transaction: EntityManager,
  row: EnrollmentRow,
  needed: FactsNeeded,
): Promise<Facts> {
  // Whoever comes late looks back at what was true when an event came, or when a wait was over.
  const from = Math.min(row.now, row.cursor.memory?.enteredAt ?? row.now);
  return { ...factsOf(row), ...(await loadFacts(transaction, row.customerId, needed, from)) };
}
