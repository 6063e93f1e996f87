import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { ERASED } from './erase-customer.js';

// Long after any run that works has come to its end.
const PATIENCE = `interval '1 hour'`;

/**
 * Whether no run of an erased customer is left. They end by themselves, as they were asked to; one that cannot, because
 * something is wrong with it or no Temporal is there, is ended here after an hour: what was promised does not depend on
 * it. Its durable run finds that it is over when it next looks.
 */
export async function endRuns(
  transaction: EntityManager,
  customerId: string,
  limit: number,
): Promise<boolean> {
  const running = await rows(
    transaction,
    `SELECT id FROM enrollment WHERE customer_id = $1 AND state IN ('running', 'quarantined') LIMIT 1`,
    [customerId],
  );
  if (running.length === 0) return true;
  // The lock under which anything about the runs is decided.
  await transaction.query(`SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE`, [customerId]);
  const ended = await rows(
    transaction,
    `WITH stuck AS (
       SELECT enrollment.id FROM enrollment
         JOIN erasure ON erasure.customer_id = enrollment.customer_id
        WHERE enrollment.customer_id = $1 AND enrollment.state IN ('running', 'quarantined')
          AND erasure.requested_at < clock_timestamp() - ${PATIENCE}
        LIMIT $2),
     left_nodes AS (
       UPDATE visit SET left_at = clock_timestamp() FROM stuck
        WHERE visit.enrollment_id = stuck.id AND visit.left_at IS NULL)
     UPDATE enrollment
        SET state = 'exited', end_reason = $3, ended_at = clock_timestamp(), held = false, held_at = NULL,
            deadline = NULL, overdue_at = NULL, seq = seq + 1,
            directive = jsonb_build_object('kind', 'done', 'seq', seq + 1)
       FROM stuck WHERE enrollment.id = stuck.id
     RETURNING enrollment.id`,
    [customerId, limit, ERASED],
  );
  return ended.length > 0 && endRuns(transaction, customerId, limit);
}
