import type { PastEntry } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** The customer's entries into a journey so far, whatever the version; the customer's lock must be held. */
export async function pastEntries(
  transaction: EntityManager,
  journeyId: string,
  customerId: string,
): Promise<readonly PastEntry[]> {
  return rows<PastEntry>(
    transaction,
    `SELECT entry_key AS key, generation,
            floor(extract(epoch FROM entered_at) * 1000)::float8 AS "enteredAt",
            floor(extract(epoch FROM ended_at) * 1000)::float8 AS "endedAt"
       FROM enrollment
      WHERE journey_id = $1 AND customer_id = $2`,
    [journeyId, customerId],
  );
}
