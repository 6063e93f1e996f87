import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';

/** How much of a journey's pace a page asks for. */
export interface PaceLease {
  readonly runId: string;
  readonly journeyId: string;
  /** For how long the page uses the pace up, in milliseconds. */
  readonly ms: number;
}

/**
 * Takes the time a page needs out of its journey's pace, which all its runs share, those that have just ended included.
 * Answers with the milliseconds until it may be asked again; 0 = the page may go.
 */
export async function leasePace(
  dataSource: DataSource,
  { runId, journeyId, ms }: PaceLease,
): Promise<number> {
  return dataSource.transaction(async (transaction) => {
    // Runs that ask at once do so one after the other.
    await transaction.query(
      `SELECT 1 FROM audience_run WHERE journey_id = $1 AND state = 'running' ORDER BY id FOR NO KEY UPDATE`,
      [journeyId],
    );
    const [leased] = await rows<{ readonly waitMs: number }>(
      transaction,
      `WITH pace AS MATERIALIZED (
         SELECT clock_timestamp() AS now, (SELECT max(ready_at) FROM audience_run WHERE journey_id = $1) AS ready_at),
       taken AS (
         UPDATE audience_run SET ready_at = pace.now + make_interval(secs => $3::float8 / 1000)
           FROM pace WHERE audience_run.id = $2 AND pace.ready_at <= pace.now)
       SELECT greatest(0, ceil(extract(epoch FROM ready_at - now) * 1000))::float8 AS "waitMs" FROM pace`,
      [journeyId, runId, ms],
    );
    return leased?.waitMs ?? 0;
  });
}
