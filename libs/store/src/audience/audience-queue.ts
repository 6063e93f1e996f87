import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { HOME_SERVER } from '../relay/temporal-home.js';

/** An audience run whose durable run is to look again. */
export interface OutstandingAudience {
  readonly runId: string;
  /** The number this nudge answers, read before the call. */
  readonly wakeNo: number;
}

/**
 * The audience runs whose durable run is to be started or nudged; one that was canceled is told so. None for a server
 * that does not carry the runs.
 */
export async function outstandingAudiences(
  database: Database,
  server: string,
): Promise<readonly OutstandingAudience[]> {
  return rows<OutstandingAudience>(
    database,
    `SELECT id AS "runId", wake_no AS "wakeNo" FROM audience_run
      WHERE wake_no > woken_no AND $1 = ${HOME_SERVER} ORDER BY id`,
    [server],
  );
}

/** Notes that a nudge has gone out; one that was asked for in the meantime stays outstanding. */
export async function markAudienceNudged(
  database: Database,
  { runId, wakeNo }: OutstandingAudience,
): Promise<void> {
  await database.query(`UPDATE audience_run SET woken_no = greatest(woken_no, $2) WHERE id = $1`, [
    runId,
    wakeNo,
  ]);
}

/** Asks for a nudge of the running audiences of a journey: its status has changed. */
export async function wakeAudiences(database: Database, journeyId: string): Promise<void> {
  await database.query(
    `UPDATE audience_run SET wake_no = wake_no + 1
      WHERE id IN (SELECT id FROM audience_run WHERE journey_id = $1 AND state = 'running'
                    ORDER BY id FOR NO KEY UPDATE)`,
    [journeyId],
  );
}

/** Asks for a nudge of every running audience: a Temporal that knows none of them gets them all. */
export async function wakeAllAudiences(database: Database): Promise<void> {
  await database.query(
    `UPDATE audience_run SET wake_no = wake_no + 1
      WHERE id IN (SELECT id FROM audience_run WHERE state = 'running' ORDER BY id FOR NO KEY UPDATE)`,
  );
}

/** Asks for a nudge of the audience runs that are overdue: their durable run has been lost. Returns how many. */
export async function askForAudienceRepairs(database: Database): Promise<number> {
  const asked = await rows(
    database,
    `UPDATE audience_run SET wake_no = wake_no + 1, overdue_at = clock_timestamp() + interval '5 minutes'
      WHERE id IN (SELECT id FROM audience_run
                    WHERE state = 'running' AND overdue_at < clock_timestamp()
                    ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id`,
  );
  return asked.length;
}
