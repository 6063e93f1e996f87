import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';

/** A visit that asks when it may pass. */
export interface PaceAsker {
  readonly enrollmentId: string;
  /** Counts the enrollment's visits from 1. */
  readonly visit: number;
}

/** The moment at which a visit may pass, in milliseconds since 1970; null when it has leased none yet. */
export async function paceSlotOf(
  database: Database,
  nodeId: string,
  { enrollmentId, visit }: PaceAsker,
): Promise<number | null> {
  const [slot] = await rows<{ readonly at: number }>(
    database,
    `SELECT ceil(extract(epoch FROM at) * 1000)::float8 AS at FROM pace_slot
      WHERE enrollment_id = $1 AND node_id = $2 AND visit = $3`,
    [enrollmentId, nodeId, visit],
  );
  return slot?.at ?? null;
}
