import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';

/** How long a call is remembered, with its idempotency key and what became of it, in days. */
export const TRIGGER_CALL_DAYS = 8;

const AT_ONCE = 5_000;

/** Forgets the calls of long ago that are decided, a few thousand at a time. */
export async function sweepTriggerCalls(dataSource: DataSource): Promise<void> {
  let swept: number;
  do {
    const gone = await rows(
      dataSource,
      `DELETE FROM trigger_call
        WHERE id IN (
          SELECT id FROM trigger_call
           WHERE called_at < now() - make_interval(days => $1) AND state <> 'waiting'
           ORDER BY called_at
           LIMIT $2
             FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [TRIGGER_CALL_DAYS, AT_ONCE],
    );
    swept = gone.length;
  } while (swept === AT_ONCE);
}
