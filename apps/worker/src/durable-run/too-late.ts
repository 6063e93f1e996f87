import { isStale } from '@sojourn/engine';
import { abandonSend, readMessage, settle, type EnrollmentRow } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { channelOf } from './channel-of.js';
import type { Course } from './course.js';
import type { Acted } from './decide.js';

/** Why a message was skipped that was held for too long. */
export const TOO_LATE = 'Too late: it was held while the journey was paused';

/**
 * Skips the message of an enrollment that was held by a pause for longer than the journey allows, and says so; null
 * when it may still be sent, or is in somebody's hands. The ledger must have no answer yet. One that may have been handed
 * over before the pause stays a doubt there.
 */
export async function skipIfTooLate(
  transaction: EntityManager,
  row: EnrollmentRow,
  { at: { plan, cursor, facts }, options }: Course,
): Promise<Acted | null> {
  if (row.heldAt === null || row.journeyStatus !== 'live' || cursor.kind !== 'acting') return null;
  const node = plan.nodes[cursor.node];
  if (node === undefined || !isStale(plan, { ...cursor, since: row.heldAt }, row.now, facts, options))
    return null;
  const skipped = { outcome: 'skipped', reason: TOO_LATE };
  const sendKey = { enrollmentId: row.id, nodeId: cursor.node, visit: cursor.visit };
  const leaseLeftMs = (await readMessage(transaction, sendKey))?.leaseLeftMs ?? null;
  if (leaseLeftMs !== null && leaseLeftMs > 0) return null;
  if (leaseLeftMs !== null) {
    await abandonSend(transaction, sendKey, TOO_LATE);
    return skipped;
  }
  await settle(transaction, {
    ...row,
    ...sendKey,
    type: node.type,
    channel: channelOf(node),
    state: 'skipped',
    ...skipped,
    result: null,
  });
  return skipped;
}
