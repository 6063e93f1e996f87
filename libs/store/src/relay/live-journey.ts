import type { Plan } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { IN_TURN } from '../journeys/in-turn.js';

/** A journey that an event may start, by the version that runs now. */
export interface ListeningJourney {
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly versionId: string;
}

/** The same with the plan of that version. */
export interface LiveJourney extends ListeningJourney {
  readonly plan: Plan;
}

/**
 * The live journeys that listen for an event, read inside the relay's transaction. They are shared until it ends:
 * whoever publishes, pauses or archives one then finds everybody inside who came in before. Plans are large and never
 * change: whoever needs one has it at hand.
 */
export async function journeysListeningFor(
  transaction: EntityManager,
  workspaceId: string,
  eventName: string,
): Promise<readonly ListeningJourney[]> {
  return rows<ListeningJourney>(
    transaction,
    `SELECT journey.id AS "journeyId", journey.key AS "journeyKey", journey.version_id AS "versionId"
       FROM journey_trigger
       JOIN journey ON journey.id = journey_trigger.journey_id ${IN_TURN}
      WHERE journey_trigger.workspace_id = $1 AND journey_trigger.event_name = $2 AND journey.status = 'live'
      ORDER BY journey.id
        FOR SHARE OF journey`,
    [workspaceId, eventName],
  );
}
