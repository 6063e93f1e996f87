import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { sendKeyText, type SendKey } from './message-row.js';

/**
 * The sends at which these enrollments stand and which come to their end before anything else is decided, by
 * `sendKeyText`: claimed by somebody, or answered already with no decision behind it yet.
 */
export async function sendsInHand(
  database: Database,
  enrollmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const claimed = await rows<SendKey>(
    database,
    `SELECT message.enrollment_id AS "enrollmentId", message.node_id AS "nodeId", message.visit
       FROM enrollment
       JOIN message ON message.enrollment_id = enrollment.id
                   AND message.visit = (enrollment.cursor ->> 'visit')::int
      WHERE enrollment.id = ANY($1::uuid[])
        AND (message.lease_until > clock_timestamp() OR message.outcome IS NOT NULL)`,
    [enrollmentIds],
  );
  return new Set(claimed.map(sendKeyText));
}
