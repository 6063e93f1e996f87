import { grouped } from '../grouped.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** The events of a customer have let them in, and been relayed, in the order of receipt. */
export function inOrder(evidence: IndexedEvidence): readonly Finding[] {
  const byCustomer = grouped(evidence.database.enrollments, ({ customerId }) => customerId);
  return [...byCustomer].flatMap(([customerId, enrollments]) => {
    let last = { place: 0, id: '' };
    return enrollments
      .toSorted((one, other) => one.enteredAt - other.enteredAt)
      .flatMap(({ id, entryEventId }) => {
        const before = last;
        last = { place: evidence.event(entryEventId)?.place ?? before.place, id };
        if (last.place >= before.place) return [];
        return [{ what: 'A later event was relayed first.', ids: { customerId, one: before.id, other: id } }];
      });
  });
}
