import type { DataSource } from 'typeorm';
import { sweep, SWEEP_PAGE } from './sweep.js';

/** How long a message id is remembered, in days: a repeat within this time changes nothing. */
export const EVENT_KEY_DAYS = 8;

/** Forgets the message ids of long ago. */
export function sweepEventKeys(dataSource: DataSource): Promise<void> {
  return sweep(
    dataSource,
    `DELETE FROM event_key
      WHERE (workspace_id, message_id) IN (
        SELECT workspace_id, message_id FROM event_key
         WHERE received_at < now() - make_interval(days => $1)
         ORDER BY received_at
         LIMIT $2
           FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
    [EVENT_KEY_DAYS, SWEEP_PAGE],
  );
}
