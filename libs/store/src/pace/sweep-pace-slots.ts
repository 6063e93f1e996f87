import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';

const AT_ONCE = 5_000;

/** Forgets the slots that count no more, a few thousand at a time; a day late, as a decision may be repeated. */
export async function sweepPaceSlots(dataSource: DataSource): Promise<void> {
  let swept: number;
  do {
    const gone = await rows(
      dataSource,
      `DELETE FROM pace_slot
        WHERE (journey_id, node_id, number) IN (
          SELECT journey_id, node_id, number FROM pace_slot
           WHERE frees_at < now() - interval '1 day'
           ORDER BY frees_at
           LIMIT $1
             FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [AT_ONCE],
    );
    swept = gone.length;
  } while (swept === AT_ONCE);
}
