import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { IN_TURN } from '../journeys/in-turn.js';
import type { EnrollmentRow } from './enrollment-row.js';

/** What a journey says of an enrollment inside it. */
export type SharedJourney = Pick<EnrollmentRow, 'journeyStatus' | 'isReplaced'>;

/**
 * Reads how an enrollment's journey stands, and keeps that from changing until the transaction ends. Whoever pauses or
 * archives it, or has people leave older versions, takes the row exclusively: so what was claimed before counts as
 * handed over, and nothing is claimed after.
 */
export async function shareJourney(
  transaction: EntityManager,
  { journeyId, versionId }: Pick<EnrollmentRow, 'journeyId' | 'versionId'>,
): Promise<SharedJourney> {
  const [journey] = await rows<SharedJourney>(
    transaction,
    `SELECT journey.status AS "journeyStatus", version.number < journey.inside_from AS "isReplaced"
       FROM journey JOIN journey_version AS version ON version.id = $2 ${IN_TURN}
      WHERE journey.id = $1
        FOR SHARE OF journey`,
    [journeyId, versionId],
  );
  if (!journey) throw new Error(`journey ${journeyId} is gone`);
  return journey;
}
