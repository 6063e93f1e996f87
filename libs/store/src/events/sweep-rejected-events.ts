import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { sweep, SWEEP_PAGE } from '../database/sweep.js';

/** How long what was refused is kept for people to see, in days. */
export const REJECTED_EVENT_DAYS = 30;

/** The most of it that a workspace keeps, the latest: somebody who sends nothing else is not to fill the disk. */
const MOST_REJECTED_EVENTS = 100_000;

/** Forgets what was refused long ago, and of each workspace what is more than it may keep. */
export async function sweepRejectedEvents(
  dataSource: DataSource,
  most = MOST_REJECTED_EVENTS,
): Promise<void> {
  const workspaces = await rows<{ readonly id: string }>(dataSource, `SELECT id FROM workspace ORDER BY id`);
  for (const { id } of workspaces)
    await sweep(dataSource, SWEEP, [id, REJECTED_EVENT_DAYS, most, SWEEP_PAGE]);
}

// Ids are in the order of arrival.
const SWEEP = `
  WITH kept_from AS MATERIALIZED (
    SELECT id FROM rejected_event WHERE workspace_id = $1 ORDER BY id DESC OFFSET $3::int - 1 LIMIT 1)
  DELETE FROM rejected_event
   WHERE id IN (
     SELECT id FROM rejected_event
      WHERE workspace_id = $1
        AND (received_at < now() - make_interval(days => $2) OR id < (SELECT id FROM kept_from))
      ORDER BY id
      LIMIT $4
        FOR UPDATE SKIP LOCKED)
  RETURNING 1`;
