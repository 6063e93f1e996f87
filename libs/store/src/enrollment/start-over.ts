import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { intendStop } from './intent.js';

/** An entry that takes the place of those before it under the same key. */
export interface NewRun {
  readonly journeyId: string;
  readonly customerId: string;
  readonly entryKey: string;
  readonly generation: number;
  /** The customer tries the journey out. */
  readonly isTest: boolean;
  /** Its place in the order of receipt: what came until then counts for the former one. */
  readonly place: number;
}

const STARTED_OVER = 'Started over';

/** Asks a stop, and a nudge, of whichever run a new one takes the place of; the customer's lock is held. */
export async function startOver(
  transaction: EntityManager,
  { journeyId, customerId, entryKey, generation, isTest, place }: NewRun,
): Promise<void> {
  const former = await rows<{ readonly id: string }>(
    transaction,
    `SELECT id FROM enrollment
      WHERE journey_id = $1 AND customer_id = $2 AND entry_key = $3
        AND is_test = $5 AND CASE WHEN is_test THEN -1 - generation ELSE generation END < $4
        AND state IN ('running', 'quarantined')`,
    [journeyId, customerId, entryKey, generation, isTest],
  );
  await intendStop(
    transaction,
    former.map(({ id }) => id),
    { reason: STARTED_OVER, restarts: true, place },
  );
}
