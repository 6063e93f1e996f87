import type { DataSource } from 'typeorm';
import { sweep, SWEEP_PAGE } from '../database/sweep.js';

/** Forgets the slots that count no more; a day late, as a decision may be repeated. */
export function sweepPaceSlots(dataSource: DataSource): Promise<void> {
  return sweep(
    dataSource,
    `DELETE FROM pace_slot
      WHERE (journey_id, node_id, number) IN (
        SELECT journey_id, node_id, number FROM pace_slot
         WHERE frees_at < now() - interval '1 day'
         ORDER BY frees_at
         LIMIT $1
           FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
    [SWEEP_PAGE],
  );
}
