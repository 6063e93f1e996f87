import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { IN_TURN } from '../journeys/in-turn.js';
import type { JourneyStatus } from '../journeys/journey-status.js';
import type { WorkspaceId } from '../workspace-id.js';

/** A journey's calendar as it stands, and what it is reckoned from. Instants are milliseconds since 1970. */
export interface CalendarAtWork {
  readonly journeyId: string;
  readonly workspaceId: WorkspaceId;
  readonly workspaceZone: string;
  readonly journeyStatus: JourneyStatus;
  /** The version that lets customers in now, and since when it is published. */
  readonly liveVersionId: string;
  readonly publishedAt: number;
  /** The version that was reckoned with; null while the journey let nobody in. */
  readonly versionId: string | null;
  readonly dueAt: number | null;
  /** Whether Temporal was ever told of it. */
  readonly wasTold: boolean;
  readonly now: number;
}

const ms = (moment: string) => `floor(extract(epoch FROM ${moment}) * 1000)::float8`;

/** Locks a journey's calendar, and keeps the journey from being changed; null when it has none. */
export async function lockCalendar(
  transaction: EntityManager,
  journeyId: string,
): Promise<CalendarAtWork | null> {
  // The journey first, as whoever changes it does.
  await transaction.query(`SELECT 1 FROM journey ${IN_TURN} WHERE id = $1 FOR SHARE OF journey`, [journeyId]);
  const [calendar] = await rows<CalendarAtWork>(
    transaction,
    `SELECT calendar.journey_id AS "journeyId", calendar.workspace_id AS "workspaceId",
            workspace.timezone AS "workspaceZone", journey.status AS "journeyStatus",
            version.id AS "liveVersionId", ${ms('version.published_at')} AS "publishedAt",
            calendar.version_id AS "versionId", ${ms('calendar.due_at')} AS "dueAt",
            calendar.woken_no > 0 AS "wasTold", ${ms('clock_timestamp()')} AS now
       FROM journey_calendar AS calendar
       JOIN journey ON journey.id = calendar.journey_id
       JOIN journey_version AS version ON version.id = journey.version_id
       JOIN workspace ON workspace.id = calendar.workspace_id
      WHERE calendar.journey_id = $1
        FOR NO KEY UPDATE OF calendar`,
    [journeyId],
  );
  return calendar ?? null;
}
