import { customerTransaction, lockCustomerOf, settleLate, type SendKey } from '@sojourn/store';
import { Aftermath } from '../durable-run/aftermath.js';
import type { Answer } from './answer.js';
import type { Desk } from './desk.js';
import { tellOfSend } from './tell-of-send.js';

/**
 * Notes what became of a message whose enrollment was stopped or has moved meanwhile: it ends the doubt about it. Under
 * the customer's lock, as any decision may look at it.
 */
export async function recordLate(desk: Desk, visit: Omit<SendKey, 'nodeId'>, answer: Answer): Promise<void> {
  const { state, outcome, reason = null, result = null } = answer;
  const aftermath = new Aftermath();
  await customerTransaction(desk.dataSource, async (transaction) => {
    await lockCustomerOf(transaction, visit.enrollmentId);
    const settled = await settleLate(transaction, visit, { state, outcome, reason, result });
    if (settled !== null) await tellOfSend(transaction, { ...visit, ...settled, state }, aftermath);
  });
  aftermath.tell(desk);
}
