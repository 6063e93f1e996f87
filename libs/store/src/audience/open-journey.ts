import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { IN_TURN } from '../journeys/in-turn.js';

/** A journey into which an audience is being let, and which stands still until the transaction ends. */
export interface OpenJourney {
  readonly journeyId: string;
  readonly journeyKey: string;
  readonly versionId: string;
}

/** Keeps a journey from being changed, and reads it: null unless it is live. The customers' locks come before. */
export async function shareOpenJourney(
  transaction: EntityManager,
  journeyId: string,
): Promise<OpenJourney | null> {
  const [journey] = await rows<OpenJourney>(
    transaction,
    `SELECT id AS "journeyId", key AS "journeyKey", version_id AS "versionId"
       FROM journey ${IN_TURN}
      WHERE id = $1 AND status = 'live' FOR SHARE OF journey`,
    [journeyId],
  );
  return journey ?? null;
}
