import type { DataSource } from 'typeorm';
import { rows } from './rows.js';

/** How long a message id is remembered, in days: a repeat within this time changes nothing. */
export const EVENT_KEY_DAYS = 8;

const AT_ONCE = 5_000;

/** Forgets the message ids of long ago, a few thousand at a time. */
export async function sweepEventKeys(dataSource: DataSource): Promise<void> {
  let swept: number;
  do {
    const gone = await rows(
      dataSource,
      `DELETE FROM event_key
        WHERE (workspace_id, message_id) IN (
          SELECT workspace_id, message_id FROM event_key
           WHERE received_at < now() - make_interval(days => $1)
           ORDER BY received_at
           LIMIT $2
             FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [EVENT_KEY_DAYS, AT_ONCE],
    );
    swept = gone.length;
  } while (swept === AT_ONCE);
}
