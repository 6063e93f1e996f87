import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { OutstandingNudge } from './nudge-queue.js';
import { EPOCH, HOME_SERVER } from './temporal-home.js';

/** Enrollments of audiences that wait for their turn, in SQL. */
export const TO_RELEASE = `wake_no > woken_no AND state = 'running' AND audience_run_id IS NOT NULL AND woken_no = 0`;
const AT_WORK = `state = 'running' AND audience_run_id IS NOT NULL AND woken_no > 0
             AND (directive IS NULL OR directive ->> 'kind' = 'act')`;
// Whom a provider puts off again and again, or whom nobody acts for, holds a place for so long only; all the same a provider
// that is away is asked by few.
const AGO_A_MINUTE = `(extract(epoch FROM now()) * 1000 - 60000)::float8`;
const HOLDS_A_PLACE = `${AT_WORK} AND coalesce((cursor ->> 'since')::float8, 'infinity') > ${AGO_A_MINUTE}`;

/** How many of those who came with audiences may go on. */
export interface ReleaseLimits {
  /**
   * In each workspace at most so many are at work: released, and neither at rest nor at their end, nor with an action for
   * more than a minute.
   */
  readonly atWork: number;
  readonly atOnce: number;
  /** Enrollments that are passed over. */
  readonly resting?: readonly string[];
}

/**
 * The next enrollments of audiences whose durable runs may be started: as many as their workspace has room for, the
 * workspaces in turn, within one the most urgent and then the oldest first. None for a server that does not carry the
 * runs any more.
 */
export async function enrollmentsToRelease(
  database: Database,
  server: string,
  { atWork, atOnce, resting = [] }: ReleaseLimits,
): Promise<readonly OutstandingNudge[]> {
  return rows<OutstandingNudge>(
    database,
    `WITH RECURSIVE workspaces AS (
       (SELECT workspace_id AS id FROM enrollment WHERE ${TO_RELEASE} AND $3 = ${HOME_SERVER}
         ORDER BY workspace_id LIMIT 1)
       UNION ALL
       SELECT (SELECT workspace_id FROM enrollment WHERE ${TO_RELEASE} AND workspace_id > workspaces.id
                ORDER BY workspace_id LIMIT 1)
         FROM workspaces WHERE workspaces.id IS NOT NULL)
     SELECT workspaces.id AS "workspaceId", waiting.id AS "enrollmentId",
            wake_no AS "wakeNo", woken_no AS "wokenNo", priority, trace, ${EPOCH} AS epoch
       FROM workspaces,
            LATERAL (SELECT count(*) AS busy FROM (SELECT 1 FROM enrollment
                      WHERE workspace_id = workspaces.id AND ${HOLDS_A_PLACE} LIMIT $1) AS few) AS work,
            LATERAL (SELECT id, wake_no, woken_no, priority, trace,
                            row_number() OVER (ORDER BY priority, id) AS place
                       FROM enrollment
                      WHERE workspace_id = workspaces.id AND ${TO_RELEASE} AND id <> ALL ($4::uuid[])
                      ORDER BY priority, id LIMIT least($1 - work.busy, $2)) AS waiting
      ORDER BY waiting.place, waiting.id
      LIMIT $2`,
    [atWork, atOnce, server, resting],
  );
}

/** Whether anybody who came with an audience is not released yet, as far as a server has to do with it. */
export async function hasToRelease(database: Database, server: string): Promise<boolean> {
  const [waiting] = await rows<{ readonly any: boolean }>(
    database,
    `SELECT EXISTS (SELECT FROM enrollment WHERE ${TO_RELEASE} AND $1 = ${HOME_SERVER}) AS any`,
    [server],
  );
  return waiting?.any === true;
}
