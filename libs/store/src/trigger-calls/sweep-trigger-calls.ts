import type { DataSource } from 'typeorm';
import { sweep, SWEEP_PAGE } from '../database/sweep.js';

/** How long a call is remembered, with its idempotency key and what became of it, in days. */
export const TRIGGER_CALL_DAYS = 8;

/** Forgets the calls of long ago that are decided. */
export function sweepTriggerCalls(dataSource: DataSource): Promise<void> {
  return sweep(
    dataSource,
    `DELETE FROM trigger_call
      WHERE id IN (
        SELECT id FROM trigger_call
         WHERE called_at < now() - make_interval(days => $1) AND state <> 'waiting'
         ORDER BY called_at
         LIMIT $2
           FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
    [TRIGGER_CALL_DAYS, SWEEP_PAGE],
  );
}
