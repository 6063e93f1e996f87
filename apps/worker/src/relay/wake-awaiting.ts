import { isMissing, lookUp } from '@sojourn/conditions';
import { askForNudges, attributesOf, awaitingData } from '@sojourn/store';
import type { EntityManager } from 'typeorm';

/** Asks for a nudge of the customer's enrollments that wait for an attribute which is there by now. */
export async function wakeAwaiting(transaction: EntityManager, customerId: string): Promise<void> {
  const awaiting = await awaitingData(transaction, customerId);
  if (awaiting.length === 0) return;
  const facts = { customer: await attributesOf(transaction, customerId) };
  const arrived = awaiting.filter(({ wakesOn }) => wakesOn.some((path) => !isMissing(lookUp(facts, path))));
  await askForNudges(
    transaction,
    arrived.map(({ id }) => id),
  );
}
