import type { EntityManager } from 'typeorm';
import { askForNudges, awaitingEnrollments } from './awaiting.js';
import { isTouched } from './is-touched.js';

/**
 * What has changed when some message to the customer did: it touches who waits for any, and nobody who waits for that
 * of a node. No node is called so.
 */
export const SOME_MESSAGE = 'messages.*';

/**
 * Asks for a nudge of those of the customer's enrollments that wait for what has changed, which may differ by
 * enrollment: a node's messages are its own. The customer's lock must be held. True when anybody is to be nudged, for
 * which the relay is to be rung after the commit.
 */
export async function wakeTouched(
  transaction: EntityManager,
  customerId: string,
  changedFor: (enrollmentId: string) => readonly string[],
): Promise<boolean> {
  const awaiting = await awaitingEnrollments(transaction, customerId);
  const touched = awaiting.filter(
    ({ id, isRunning, wakesOn }) => isRunning && isTouched(wakesOn, changedFor(id)),
  );
  await askForNudges(
    transaction,
    touched.map(({ id }) => id),
  );
  return touched.length > 0;
}
