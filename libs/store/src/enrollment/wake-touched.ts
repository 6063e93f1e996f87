import type { EntityManager } from 'typeorm';
import { touchSegments } from '../segments/touch-segments.js';
import { askForNudges, awaitingEnrollments } from './awaiting.js';
import { isTouched } from './is-touched.js';

/**
 * What has changed when some message to the customer did: it touches who waits for any, and nobody who waits for that
 * of a node. No node is called so.
 */
export const SOME_MESSAGE = 'messages.*';

/**
 * Asks for a nudge of those of the customer's enrollments that wait for what has changed, and has the customer looked at
 * again for segments that ask about it. The customer's lock must be held. True when the relay has something to do by it,
 * for which it is to be rung after the commit.
 *
 * @param changedFor what has changed for an enrollment, as a node's messages are its own; null = for all others
 * @param enrollmentId the enrollment that has brought it about, if one has
 */
export async function wakeTouched(
  transaction: EntityManager,
  customerId: string,
  changedFor: (enrollmentId: string | null) => readonly string[],
  enrollmentId: string | null = null,
): Promise<boolean> {
  const awaiting = await awaitingEnrollments(transaction, customerId);
  const touched = awaiting.filter(
    ({ id, isRunning, wakesOn }) => isRunning && isTouched(wakesOn, changedFor(id)),
  );
  await askForNudges(
    transaction,
    touched.map(({ id }) => id),
  );
  const hasTouched = await touchSegments(transaction, customerId, changedFor(null), enrollmentId);
  return touched.length > 0 || hasTouched;
}
