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

/** What a customer has to do with a journey before they may enter it. */
export interface Past {
  /** They try the journey out. */
  readonly isTest: boolean;
  /** Their entries so far, whatever the version: those in which they tried it out, or else the others. */
  readonly entries: readonly PastEnrollment[];
}

/** What a customer has to do with a journey so far; the customer's lock must be held. */
export async function readPast(
  transaction: EntityManager,
  journeyId: string,
  customerId: string,
): Promise<Past> {
  const read = await rows<ReadPast>(
    transaction,
    `SELECT customer.is_test AS "isTest", enrollment.id, entry_key AS key,
            CASE WHEN enrollment.is_test THEN -1 - generation ELSE generation END AS generation,
            entry_event_id AS "eventId",
            coalesce((cursor #>> '{memory,entryPlace}')::float8, 0) AS place,
            floor(extract(epoch FROM entered_at) * 1000)::float8 AS "enteredAt",
            floor(extract(epoch FROM ended_at) * 1000)::float8 AS "endedAt"
       FROM customer
       LEFT JOIN enrollment ON enrollment.journey_id = $1 AND enrollment.customer_id = customer.id
                           AND enrollment.is_test = customer.is_test
      WHERE customer.id = $2`,
    [journeyId, customerId],
  );
  return {
    isTest: read.some(({ isTest }) => isTest),
    entries: read.flatMap(({ isTest: _known, id, ...entry }) => (id === null ? [] : [{ id, ...entry }])),
  };
}

interface ReadPast extends Omit<PastEnrollment, 'id'> {
  readonly isTest: boolean;
  /** Null where they have not been in the journey yet. */
  readonly id: string | null;
}
