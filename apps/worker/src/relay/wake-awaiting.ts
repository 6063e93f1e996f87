import { askForNudges, awaitingData, type OutboxEvent } from '@sojourn/store';
import type { EntityManager } from 'typeorm';

/** Asks for a nudge of the customer's enrollments that wait for an attribute which one of these events has told. */
export async function wakeAwaiting(
  transaction: EntityManager,
  customerId: string,
  events: readonly Pick<OutboxEvent, 'type' | 'properties'>[],
): Promise<void> {
  const told = new Set(
    events.flatMap(({ type, properties }) => (type === 'identify' ? Object.keys(properties ?? {}) : [])),
  );
  if (told.size === 0) return;
  const awaiting = await awaitingData(transaction, customerId);
  const concerned = awaiting.filter(({ wakesOn }) => wakesOn.some((path) => told.has(attributeOf(path))));
  await askForNudges(
    transaction,
    concerned.map(({ id }) => id),
  );
}

/** `customer.address.city` is part of the attribute `address`; other paths are part of none. */
function attributeOf(path: string): string {
  const [root, attribute = ''] = path.split('.');
  return root === 'customer' ? attribute : '';
}
