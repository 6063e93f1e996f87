import type { PastEntry } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';

/** An earlier entry, with the enrollment that came of it, and what let the customer in. */
export interface PastEnrollment extends PastEntry {
  readonly id: string;
  /** Null when no event has. */
  readonly eventId: string | null;
  /** Its place in the order of receipt. */
  readonly place: number;
}

/** The customer's entries into a journey so far, whatever the version; the customer's lock must be held. */
export async function pastEntries(
  transaction: EntityManager,
  journeyId: string,
  customerId: string,
): Promise<readonly PastEnrollment[]> {
  return rows<PastEnrollment>(
    transaction,
    `SELECT id, entry_key AS key, generation, entry_event_id AS "eventId",
            coalesce((cursor #>> '{memory,entryPlace}')::float8, 0) AS place,
            floor(extract(epoch FROM entered_at) * 1000)::float8 AS "enteredAt",
            floor(extract(epoch FROM ended_at) * 1000)::float8 AS "endedAt"
       FROM enrollment
      WHERE journey_id = $1 AND customer_id = $2`,
    [journeyId, customerId],
  );
}
