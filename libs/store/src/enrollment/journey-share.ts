import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { JourneyStatus } from '../journeys/journey-status.js';

/**
 * Reads a journey's status and keeps it from changing until the transaction ends. Whoever pauses or archives
 * takes the row exclusively: so what was claimed before counts as handed over, and nothing is claimed after.
 */
export async function shareJourney(transaction: EntityManager, journeyId: string): Promise<JourneyStatus> {
  const [journey] = await rows<{ readonly status: JourneyStatus }>(
    transaction,
    `SELECT status FROM journey WHERE id = $1 FOR SHARE`,
    [journeyId],
  );
  if (!journey) throw new Error(`journey ${journeyId} is gone`);
  return journey.status;
}
