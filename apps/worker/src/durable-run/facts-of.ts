import type { Facts } from '@sojourn/engine';
import type { EnrollmentRow } from '@sojourn/store';

/** What decisions and templates may look at. */
export function factsOf(row: EnrollmentRow): Facts {
  return { customer: row.customer, entry: row.entry, results: row.results };
}
