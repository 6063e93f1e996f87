import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { watchedPath } from './watched-paths.js';

/**
 * Has a customer looked at again for the segments to which it matters what has changed, as soon as the relay comes to it.
 * The customer's lock must be held. True when there are any, for which the relay is to be rung after the commit.
 *
 * @param changed paths, as enrollments wait for them: `customer.plan`, `lists.vip`, `consents`
 * @param enrollmentId the enrollment that has brought it about, if one has
 */
export async function touchSegments(
  transaction: EntityManager,
  customerId: string,
  changed: readonly string[],
  enrollmentId: string | null = null,
): Promise<boolean> {
  if (changed.length === 0) return false;
  const touched = await rows(
    transaction,
    `INSERT INTO segment_due AS due (workspace_id, segment_key, customer_id, due_at, hops)
     SELECT DISTINCT watch.workspace_id, watch.segment_key, customer.id, clock_timestamp(),
            coalesce((SELECT CASE WHEN entered_at > clock_timestamp() - interval '1 day' THEN hops ELSE 0 END + 1
                        FROM enrollment WHERE id = $3), 0)
       FROM customer
       JOIN segment_watch AS watch ON watch.workspace_id = customer.workspace_id AND watch.path = ANY($2)
      WHERE customer.id = $1
     ON CONFLICT (customer_id, segment_key, workspace_id) DO UPDATE
        SET due_at = least(due.due_at, excluded.due_at), hops = greatest(due.hops, excluded.hops)
     RETURNING 1`,
    [customerId, [...new Set(changed.map(watchedPath))], enrollmentId],
  );
  return touched.length > 0;
}
