import type { Plan } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { sharedTurn } from '../journeys/in-turn.js';

/** A journey that an event may start, by the version that runs now. */
export interface ListeningJourney {
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly versionId: string;
}

/** That a journey listens for events of a name. */
export interface Listening extends ListeningJourney {
  readonly eventName: string;
}

/** A journey that lets customers in, with the plan of the version that runs now. */
export interface LiveJourney extends ListeningJourney {
  readonly plan: Plan;
}

/**
 * The live journeys that listen for events of these names, read inside the relay's transaction. They are shared
 * until it ends: whoever publishes, pauses or archives one then finds everybody inside who came in before. All of them
 * in one go, in the order of their ids: asked for event by event, two relays would wait in a circle for those who change
 * journeys. Plans are large and never change: whoever needs one has it at hand.
 */
export async function journeysListeningFor(
  transaction: EntityManager,
  workspaceId: string,
  eventNames: readonly string[],
): Promise<readonly Listening[]> {
  return rows<Listening>(transaction, LISTENING, [workspaceId, eventNames]);
}

// Only a sort below the turns says in which order they are taken; the one at the end comes after them.
const LISTENING = `
  WITH listening AS MATERIALIZED (
    SELECT journey.id, journey_trigger.event_name
      FROM journey_trigger JOIN journey ON journey.id = journey_trigger.journey_id
     WHERE journey_trigger.workspace_id = $1 AND journey_trigger.event_name = ANY($2::text[])
       AND journey.status = 'live'),
  turn AS MATERIALIZED (
    SELECT id, ${sharedTurn('id')} FROM (SELECT DISTINCT id FROM listening ORDER BY id) AS sorted)
  SELECT listening.event_name AS "eventName", journey.id AS "journeyId", journey.key AS "journeyKey",
         journey.version_id AS "versionId"
    FROM turn JOIN journey ON journey.id = turn.id JOIN listening ON listening.id = turn.id
   WHERE journey.status = 'live'
   ORDER BY journey.id
     FOR SHARE OF journey`;
