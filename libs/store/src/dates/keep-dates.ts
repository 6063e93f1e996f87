import type { EntityManager } from 'typeorm';
import type { VersionToPublish } from '../journeys/publish-journey.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { WorkspaceId } from '../workspace-id.js';

/**
 * Has everybody looked at by the date of a version that is being published, under the journey's lock, unless the version
 * before goes by the same one. Of a version that goes by none, what was due is taken away.
 */
export async function keepDates(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  { journeyId, plan, datePaths = [] }: VersionToPublish,
  versionBefore: string | null,
): Promise<void> {
  if (datePaths.length === 0) return closeDates(transaction, journeyId);
  const { trigger, timezone = null } = plan;
  await transaction.query(
    `WITH same AS (
       SELECT FROM journey_version
        WHERE id = $3 AND plan -> 'trigger' = $4::jsonb AND plan ->> 'timezone' IS NOT DISTINCT FROM $5)
     INSERT INTO journey_date AS dates (journey_id, workspace_id) VALUES ($2, $1)
     ON CONFLICT (journey_id) DO UPDATE
        SET filling = dates.filling + 1, state = 'filling', since = excluded.since,
            begins_after = NULL, reached = NULL, looked_at = 0
      WHERE dates.state = 'closing' OR NOT EXISTS (SELECT FROM same)`,
    [workspaceId, journeyId, versionBefore, JSON.stringify(trigger), timezone],
  );
  await transaction.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, journeyId]);
}

/** Takes away what is due for a journey, if it goes by a date, page by page; under the journey's lock. */
export async function closeDates(transaction: EntityManager, journeyId: string): Promise<void> {
  await transaction.query(
    `WITH closing AS (
       UPDATE journey_date SET state = 'closing', filling = filling + 1
        WHERE journey_id = $1 AND state <> 'closing' RETURNING journey_id)
     SELECT pg_notify($2, journey_id::text) FROM closing`,
    [journeyId, WAKE_CHANNEL],
  );
}
