import type { Plan } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { sharedTurn } from '../journeys/in-turn.js';
import type { JourneyStatus } from '../journeys/journey-status.js';

/** A journey that something which happens to a customer may start, by the version that runs now. */
export interface ListeningJourney {
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly versionId: string;
}

/**
 * That a journey listens for events of a name, or for changes of a segment or of an attribute, or that a customer is due
 * for it or was called to it, by its key; the others are null.
 */
export interface Listening extends ListeningJourney {
  readonly eventName: string | null;
  readonly segment: string | null;
  /** The path: `customer.plan`. */
  readonly attribute: string | null;
  readonly dueAs: string | null;
  readonly calledAs: string | null;
  /** Unless it is live, its trigger looks and nobody comes in. */
  readonly status: JourneyStatus;
}

/** A journey that lets customers in, with the plan of the version that runs now. */
export interface LiveJourney extends ListeningJourney {
  readonly plan: Plan;
}

/** What has happened for which journeys are looked for. */
export interface Heard {
  readonly eventNames?: readonly string[];
  readonly segments?: readonly string[];
  /** Paths of attributes. */
  readonly attributes?: readonly string[];
  /** Keys of journeys for which somebody is due. */
  readonly dues?: readonly string[];
  /** Keys of journeys that programs call. */
  readonly calls?: readonly string[];
}

/**
 * The live and the paused journeys that listen for events of these names, or changes of these segments and attributes,
 * and those that were called, whatever they do now, but for what was never published; read inside the relay's transaction. Those that
 * are live are shared until it ends: whoever publishes, pauses or archives one then finds everybody inside who came in
 * before. All of them in one go, in the order of their ids: asked for event by event, two relays would wait in a circle
 * for those who change journeys. Into the others nobody comes: they are read as they stand, and kept from nobody. Plans
 * are large and never change: whoever needs one has it at hand.
 */
export async function journeysListeningFor(
  transaction: EntityManager,
  workspaceId: string,
  { eventNames = [], segments = [], attributes = [], dues = [], calls = [] }: Heard,
): Promise<readonly Listening[]> {
  return rows<Listening>(transaction, LISTENING, [
    workspaceId,
    eventNames,
    segments,
    calls,
    attributes,
    dues,
  ]);
}

// Only a sort below the turns says in which order they are taken; the ones behind come after them.
const LISTENING = `
  WITH listening AS MATERIALIZED (
    SELECT journey_id AS id, event_name, NULL AS segment, NULL AS attribute, NULL AS due_as, NULL AS called_as
      FROM journey_trigger WHERE workspace_id = $1 AND event_name = ANY($2::text[])
    UNION ALL
    SELECT journey_id, NULL, segment_key, NULL, NULL, NULL
      FROM journey_segment WHERE workspace_id = $1 AND segment_key = ANY($3::text[])
    UNION ALL
    SELECT journey_id, NULL, NULL, path, NULL, NULL
      FROM journey_attribute
     WHERE workspace_id = $1 AND path = ANY($5::text[]) AND asks = 'change'
    UNION ALL
    SELECT id, NULL, NULL, NULL, key, NULL
      FROM journey WHERE workspace_id = $1 AND key = ANY($6::text[])
    UNION ALL
    SELECT id, NULL, NULL, NULL, NULL, key
      FROM journey WHERE workspace_id = $1 AND key = ANY($4::text[])),
  found AS MATERIALIZED (
    SELECT DISTINCT id, key, status, version_id FROM listening JOIN journey USING (id)
     WHERE version_id IS NOT NULL),
  turn AS MATERIALIZED (
    SELECT id, ${sharedTurn('id')} FROM (SELECT id FROM found WHERE status = 'live' ORDER BY id) AS sorted),
  shared AS MATERIALIZED (
    SELECT journey.id, journey.key, journey.status, journey.version_id
      FROM turn JOIN journey ON journey.id = turn.id
     ORDER BY journey.id
       FOR SHARE OF journey),
  standing AS (
    SELECT * FROM shared UNION ALL SELECT * FROM found WHERE status <> 'live')
  SELECT listening.event_name AS "eventName", listening.segment, listening.attribute,
         listening.due_as AS "dueAs", listening.called_as AS "calledAs",
         standing.id AS "journeyId", standing.key AS "journeyKey", standing.version_id AS "versionId", standing.status
    FROM standing JOIN listening ON listening.id = standing.id
   WHERE standing.status IN ('live', 'paused') OR listening.called_as IS NOT NULL
   ORDER BY standing.id`;
