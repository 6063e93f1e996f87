import type { DataSource, EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import { sharedTurn, sharedTurnAtOnce } from './in-turn.js';
import type { JourneyStatus } from './journey-status.js';

/** A journey as another one finds it by its key. */
export type JourneyByKey =
  | {
      readonly kind: 'found';
      readonly journeyId: string;
      readonly journeyKey: string;
      readonly status: JourneyStatus;
      /** The version that runs now; null before the first is published. */
      readonly versionId: string | null;
    }
  /** Somebody changes it, or waits to, and comes first; nothing of it is shared. */
  | { readonly kind: 'being-changed'; readonly journeyId: string };

/**
 * The journey of a workspace by its key; null when it has none such. It is shared until the transaction ends: whoever
 * publishes, pauses or archives it then finds everybody inside who came in before. It waits for nobody: whoever asks
 * holds a customer's lock, and may share other journeys already.
 */
export async function journeyByKey(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  key: string,
): Promise<JourneyByKey | null> {
  const [journey] = await rows<JourneyByKey>(
    transaction,
    `WITH turn AS MATERIALIZED (
       SELECT id, ${sharedTurnAtOnce('id')} AS is_ours FROM journey WHERE workspace_id = $1 AND key = $2),
     shared AS MATERIALIZED (
       SELECT journey.id, journey.key, journey.status, journey.version_id
         FROM turn JOIN journey ON journey.id = turn.id
        WHERE turn.is_ours
          FOR SHARE OF journey)
     SELECT CASE WHEN turn.is_ours THEN 'found' ELSE 'being-changed' END AS kind, turn.id AS "journeyId",
            shared.key AS "journeyKey", shared.status, shared.version_id AS "versionId"
       FROM turn LEFT JOIN shared USING (id)`,
    [workspaceId, key],
  );
  return journey ?? null;
}

/** Waits until whoever came before has changed a journey; in a transaction of its own, and with nothing in its hands. */
export async function untilJourneyIsChanged(dataSource: DataSource, journeyId: string): Promise<void> {
  await dataSource.query(`SELECT ${sharedTurn('$1::uuid')}`, [journeyId]);
}
