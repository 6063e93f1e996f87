import type { Answer, Ask } from '@sojourn/engine';
import { paceSlotOf } from '@sojourn/store';
import { Beforehand } from '../durable-run/beforehand.js';
import type { Asking } from './asking.js';

/**
 * When a visit may pass: at the moment of the slot it has leased. The first time it has none; then one is leased
 * beforehand, and a repeat, here or in another process, finds it. A slot that somebody else has leased for it since this
 * decision's moment was read may have come already: then the decision is made as of a later moment, and passes.
 */
export async function answerPace(
  { amount, per }: Extract<Ask, { kind: 'pace' }>,
  { transaction, row, house, node, visit }: Asking,
): Promise<Answer> {
  const asker = { enrollmentId: row.id, visit };
  // Who tries the journey out takes nobody's place.
  if (row.isTest) return { kind: 'pace', at: row.now };
  const slot = await paceSlotOf(transaction, node, asker);
  if (slot?.hasCome && slot.at > row.now) throw new Beforehand(() => Promise.resolve());
  if (slot !== null) return { kind: 'pace', at: slot.at };
  const { workspaceId, journeyId } = row;
  throw new Beforehand(() => house.paces.lease({ workspaceId, journeyId, nodeId: node, amount, per }, asker));
}
