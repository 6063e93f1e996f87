import { grouped } from '../grouped.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** No message id is stored twice in a workspace, however often it was sent; and nobody has two rows. */
export function storedOnce({ database }: IndexedEvidence): readonly Finding[] {
  const events = grouped(database.events, (event) => `${event.workspaceId} ${event.messageId}`);
  const people = grouped(
    database.customers.flatMap((customer) => customer.userIds.map((userId) => ({ ...customer, userId }))),
    ({ workspaceId, userId }) => `${workspaceId} ${userId}`,
  );
  return [
    ...[...events.values()]
      .filter((same) => same.length > 1)
      .map(([first, ...others]) => ({
        what: `An event was stored ${others.length + 1} times.`,
        ids: { messageId: first?.messageId ?? '', eventId: first?.id ?? '' },
      })),
    ...[...people.values()]
      .filter((same) => same.length > 1)
      .map((same) => ({
        what: 'A customer has two rows.',
        ids: { userId: same[0]?.userId ?? '', one: same[0]?.id ?? '', other: same[1]?.id ?? '' },
      })),
  ];
}
