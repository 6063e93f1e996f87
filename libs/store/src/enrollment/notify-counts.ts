import type { Database } from '../database/rows.js';
import { COUNTS_CHANNEL } from '../notifications/channels.js';

/** Tells every listener that these journeys' figures have changed. */
export async function notifyCounts(database: Database, journeyIds: readonly string[]): Promise<void> {
  await database.query(`SELECT pg_notify('${COUNTS_CHANNEL}', id) FROM unnest($1::text[]) AS id`, [
    journeyIds,
  ]);
}
