import type { EntityManager } from 'typeorm';
import type { SendKey } from './message-row.js';

const DOUBT = 'A try had no answer yet: whether it was handed over is not known.';

/**
 * Settles a send that nobody will try again, because its enrollment ends: failed when the last try was given
 * back, in doubt when one may be at it. One that was never claimed, or is settled already, is left alone.
 *
 * @param why in words for people; it becomes a sentence of its own, with a full stop where it has none
 */
export async function abandonSend(
  transaction: EntityManager,
  { enrollmentId, nodeId, visit }: SendKey,
  why: string,
): Promise<void> {
  await transaction.query(
    `UPDATE message
        SET state = CASE WHEN lease_until IS NULL THEN 'failed' ELSE 'unknown' END,
            reason = concat_ws(' ', $4::text, CASE WHEN lease_until IS NULL THEN reason ELSE $5::text END),
            lease_until = NULL, settled_at = clock_timestamp()
      WHERE enrollment_id = $1 AND node_id = $2 AND visit = $3 AND state = 'claimed'`,
    [enrollmentId, nodeId, visit, asSentence(why), DOUBT],
  );
}

function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
