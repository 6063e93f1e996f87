import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { sendKeyText, type SendKey } from './message-row.js';

/** The sends of these enrollments that somebody has claimed and not answered yet, by `sendKeyText`. */
export async function sendsInHand(
  database: Database,
  enrollmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const claimed = await rows<SendKey>(
    database,
    `SELECT enrollment_id AS "enrollmentId", node_id AS "nodeId", visit FROM message
      WHERE enrollment_id = ANY($1::uuid[]) AND lease_until > clock_timestamp()`,
    [enrollmentIds],
  );
  return new Set(claimed.map(sendKeyText));
}
