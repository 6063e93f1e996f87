import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';

/** A visit that asks when it may pass. */
export interface PaceAsker {
  readonly enrollmentId: string;
  /** Counts the enrollment's visits from 1. */
  readonly visit: number;
}

/** The slot that a visit has leased. */
export interface PaceSlot {
  /** When the visit may pass, in milliseconds since 1970. */
  readonly at: number;
  /** Whether that has come, by PostgreSQL's clock as it is read, which is later than a decision's moment. */
  readonly hasCome: boolean;
}

/** The slot of a visit; null when it has leased none yet. */
export async function paceSlotOf(
  database: Database,
  nodeId: string,
  { enrollmentId, visit }: PaceAsker,
): Promise<PaceSlot | null> {
  const [slot] = await rows<PaceSlot>(
    database,
    `SELECT ceil(extract(epoch FROM at) * 1000)::float8 AS at, at <= clock_timestamp() AS "hasCome" FROM pace_slot
      WHERE enrollment_id = $1 AND node_id = $2 AND visit = $3`,
    [enrollmentId, nodeId, visit],
  );
  return slot ?? null;
}
