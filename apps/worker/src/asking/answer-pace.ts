import type { Answer, Ask } from '@sojourn/engine';
import { paceSlotOf } from '@sojourn/store';
import { Beforehand } from '../durable-run/beforehand.js';
import type { Asking } from './asking.js';

/**
 * When a visit may pass: at the moment of the slot it has leased. The first time it has none; then one is leased
 * beforehand, and a repeat, here or in another process, finds it.
 */
export async function answerPace(
  { amount, per }: Extract<Ask, { kind: 'pace' }>,
  { transaction, row, house, node, visit }: Asking,
): Promise<Answer> {
  const asker = { enrollmentId: row.id, visit };
  const at = await paceSlotOf(transaction, node, asker);
  if (at !== null) return { kind: 'pace', at };
  const { workspaceId, journeyId } = row;
  throw new Beforehand(() => house.paces.lease({ workspaceId, journeyId, nodeId: node, amount, per }, asker));
}
