import { rows, type Database } from '../database/rows.js';
import type { JourneyStatus } from '../journeys/journey-status.js';
import type { WorkspaceId } from '../workspace-id.js';

/** A call that was taken in before. */
export interface KnownCall {
  readonly id: string;
  /** What was asked for, as a hash. */
  readonly fingerprint: string;
}

/** A journey that a program names, as it stands. */
export interface CalledJourney {
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly status: JourneyStatus;
  /** The version that runs now; null before the first is published. */
  readonly versionId: string | null;
  /** The call of this journey that had the same idempotency key; null when there was none. */
  readonly before: KnownCall | null;
}

/** The journey with this key, and the call that had this idempotency key; null when the workspace has none such. */
export async function calledJourney(
  database: Database,
  workspaceId: WorkspaceId,
  key: string,
  idempotencyKey: string | null,
): Promise<CalledJourney | null> {
  const [journey] = await rows<CalledJourney>(
    database,
    `SELECT journey.id AS "journeyId", journey.key AS "journeyKey", journey.status, journey.version_id AS "versionId",
            CASE WHEN call.id IS NOT NULL
                 THEN jsonb_build_object('id', call.id, 'fingerprint', call.fingerprint) END AS before
       FROM journey
       LEFT JOIN trigger_call AS call ON call.journey_id = journey.id AND call.idempotency_key = $3
      WHERE journey.workspace_id = $1 AND journey.key = $2`,
    [workspaceId, key, idempotencyKey],
  );
  return journey ?? null;
}
