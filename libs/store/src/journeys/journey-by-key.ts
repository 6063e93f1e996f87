import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import { IN_TURN } from './in-turn.js';
import type { JourneyStatus } from './journey-status.js';

/** A journey as another one finds it by its key. */
export interface FoundJourney {
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly status: JourneyStatus;
  /** The version that runs now; null before the first is published. */
  readonly versionId: string | null;
}

/**
 * The journey of a workspace by its key; null when it has none such. It is shared until the transaction ends: whoever
 * publishes, pauses or archives it then finds everybody inside who came in before.
 */
export async function journeyByKey(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  key: string,
): Promise<FoundJourney | null> {
  const [journey] = await rows<FoundJourney>(
    transaction,
    `SELECT id AS "journeyId", key AS "journeyKey", status, version_id AS "versionId"
       FROM journey ${IN_TURN}
      WHERE workspace_id = $1 AND key = $2 FOR SHARE OF journey`,
    [workspaceId, key],
  );
  return journey ?? null;
}
