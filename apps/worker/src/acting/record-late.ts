import { customerTransaction, lockCustomerOf, settleLate } from '@sojourn/store';
import { Aftermath } from '../durable-run/aftermath.js';
import type { Answer } from './answer.js';
import type { Desk } from './desk.js';
import type { Errand } from './errand.js';
import { tellOfSend } from './tell-of-send.js';

/**
 * Notes what became of a message whose enrollment was stopped or has moved meanwhile: it ends the doubt about it. Under
 * the customer's lock, as any decision may look at it.
 */
export async function recordLate(
  desk: Desk,
  { enrollmentId, sendKey, node }: Errand,
  answer: Answer,
): Promise<void> {
  const { state, outcome, reason = null, result = null } = answer;
  const aftermath = new Aftermath();
  await customerTransaction(desk.dataSource, async (transaction) => {
    await lockCustomerOf(transaction, enrollmentId);
    const customerId = await settleLate(transaction, sendKey, { state, outcome, reason, result });
    if (customerId !== null)
      await tellOfSend(transaction, { enrollmentId, customerId, node, state }, aftermath);
  });
  aftermath.tell(desk);
}
