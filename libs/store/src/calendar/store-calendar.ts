import type { EntityManager } from 'typeorm';

/** What was reckoned. */
export interface ReckonedCalendar {
  readonly journeyId: string;
  readonly versionId: string | null;
  readonly dueAt: number | null;
}

/** Stores what was reckoned; the calendar's lock must be held. */
export async function storeCalendar(
  transaction: EntityManager,
  { journeyId, versionId, dueAt }: ReckonedCalendar,
): Promise<void> {
  await transaction.query(
    `UPDATE journey_calendar SET version_id = $2, due_at = to_timestamp($3::float8 / 1000) WHERE journey_id = $1`,
    [journeyId, versionId, dueAt],
  );
}
