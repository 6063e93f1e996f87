import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { AFTER_ALL } from '../id.js';
import { EPOCH, HOME_SERVER } from './temporal-home.js';

/** An enrollment whose durable run is to look again. */
export interface OutstandingNudge {
  readonly workspaceId: string;
  readonly enrollmentId: string;
  /** The number this nudge answers, read before the call. */
  readonly wakeNo: number;
  /** 0 = its durable run was never started. */
  readonly wokenNo: number;
  /** What goes first in Temporal: 1 = first, 5 = last. */
  readonly priority: number;
  /** The number of the home that it is for, read with it: see `TemporalHomeEntity`. */
  readonly epoch: number;
  /** What has led to it, if that was traced. */
  readonly trace: string | null;
}

/**
 * The next outstanding nudges, at most `atOnce` of each workspace: however many one of them has, no other waits for
 * more than a page of it. In a workspace the latest ids come first, before the one that a round has `reached`: going
 * round gives every one its turn, and whoever is new meanwhile has a larger id, so that the round comes to an end. Those
 * who came with an audience and are not released yet are not among them. None for a server that does not carry the runs
 * any more.
 */
export async function outstandingNudges(
  database: Database,
  server: string,
  reached: ReadonlyMap<string, string>,
  atOnce: number,
): Promise<readonly OutstandingNudge[]> {
  return rows<OutstandingNudge>(database, NEXT, [server, [...reached.keys()], [...reached.values()], atOnce]);
}

/** Enrollments that are to be nudged, in SQL. */
export const OUTSTANDING = `wake_no > woken_no AND state IN ('running', 'quarantined')
         AND (audience_run_id IS NULL OR woken_no > 0)`;

/**
 * Enrollments whose runs are past their moment, in SQL; outside of longer transactions. Compared with
 * `clock_timestamp()`, which is another one for each row, no index would tell them from those that are not.
 */
export const OVERDUE = `state = 'running' AND overdue_at < now()`;

// It hops over the index from workspace to workspace instead of scanning it.
const NEXT = `
  WITH RECURSIVE asking AS (
    (SELECT workspace_id FROM enrollment
      WHERE ${OUTSTANDING} AND $1 = ${HOME_SERVER}
      ORDER BY workspace_id LIMIT 1)
    UNION ALL
    SELECT (SELECT workspace_id FROM enrollment
             WHERE ${OUTSTANDING} AND workspace_id > asking.workspace_id ORDER BY workspace_id LIMIT 1)
      FROM asking WHERE asking.workspace_id IS NOT NULL)
  SELECT asking.workspace_id AS "workspaceId", nudge.*
    FROM asking
    LEFT JOIN unnest($2::uuid[], $3::uuid[]) AS reached (workspace_id, id) USING (workspace_id)
   CROSS JOIN LATERAL (
     SELECT id AS "enrollmentId", wake_no AS "wakeNo", woken_no AS "wokenNo", priority, trace, ${EPOCH} AS epoch
       FROM enrollment
      WHERE ${OUTSTANDING} AND workspace_id = asking.workspace_id AND id < coalesce(reached.id, '${AFTER_ALL}')
      ORDER BY id DESC
      LIMIT $4) AS nudge
   WHERE asking.workspace_id IS NOT NULL`;

/**
 * Notes that a nudge has gone out; one that was asked for in the meantime stays outstanding, and so does one that went
 * to a server from which the runs have moved meanwhile. From its release on an enrollment of an audience is expected to
 * go on.
 */
export async function markNudged(
  database: Database,
  nudge: Pick<OutstandingNudge, 'enrollmentId' | 'wakeNo' | 'epoch'>,
): Promise<void> {
  await database.query(
    `UPDATE enrollment
        SET woken_no = greatest(woken_no, $2), epoch = $3,
            overdue_at = CASE WHEN seq = 0 AND overdue_at IS NULL THEN clock_timestamp() + interval '1 minute'
                              ELSE overdue_at END
      WHERE id = $1 AND epoch <= $3 AND $3 = ${EPOCH}`,
    [nudge.enrollmentId, nudge.wakeNo, nudge.epoch],
  );
}

/**
 * Asks for a nudge of enrollments that are overdue, the longest overdue first, at most `limit`: their run has been
 * lost. They are overdue again after five minutes, and then after twice as long each time, up to a day: one that is
 * merely late, or whose action nobody carries out for weeks, is not nudged again and again.
 */
export async function askForRepairs(database: Database, limit: number): Promise<number> {
  const asked = await rows(
    database,
    `UPDATE enrollment
        SET wake_no = wake_no + 1, repairs = repairs + 1,
            overdue_at = clock_timestamp() + least(interval '5 minutes' * 2 ^ least(repairs, 9), interval '1 day')
      WHERE id IN (SELECT id FROM enrollment
                    WHERE ${OVERDUE}
                    ORDER BY overdue_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id`,
    [limit],
  );
  return asked.length;
}
