import type { Plan } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** A journey that an event may start, with the version that runs now. */
export interface LiveJourney {
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly versionId: string;
  readonly plan: Plan;
}

/**
 * The live journeys that listen for an event, read inside the relay's transaction. They are shared until it ends:
 * whoever publishes, pauses or archives one then finds everybody inside who came in before.
 */
export async function journeysListeningFor(
  transaction: EntityManager,
  workspaceId: string,
  eventName: string,
): Promise<readonly LiveJourney[]> {
  return rows<LiveJourney>(
    transaction,
    `SELECT journey.id AS "journeyId", journey.key AS "journeyKey", version.id AS "versionId", version.plan
       FROM journey_trigger
       JOIN journey ON journey.id = journey_trigger.journey_id
       JOIN journey_version AS version ON version.id = journey.version_id
      WHERE journey_trigger.workspace_id = $1 AND journey_trigger.event_name = $2 AND journey.status = 'live'
      ORDER BY journey.id
        FOR SHARE OF journey`,
    [workspaceId, eventName],
  );
}
