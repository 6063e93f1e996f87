import type { DataSource, EntityManager } from 'typeorm';
import { rows } from './rows.js';

/** How many months ahead of the present one have a partition of their own. */
export const MONTHS_AHEAD = 3;

interface Month {
  /** `event_2026_11`. */
  readonly partition: string;
  /** First instant, and first instant of the next month; UTC. */
  readonly from: string;
  readonly to: string;
}

/**
 * Gives the present month and the next few a partition of the events. Months that have one are left alone.
 * Events that had to go to the default partition meanwhile are moved over.
 */
export async function ensureEventPartitions(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('sojourn-event-partitions', 0))`);
    for (const month of await missingMonths(manager)) await addPartition(manager, month);
  });
}

async function missingMonths(manager: EntityManager): Promise<readonly Month[]> {
  return rows<Month>(
    manager,
    `SELECT to_char(month, '"event_"YYYY_MM') AS partition,
            to_char(month, 'YYYY-MM-DD"T00:00:00Z"') AS "from",
            to_char(month + interval '1 month', 'YYYY-MM-DD"T00:00:00Z"') AS "to"
       FROM generate_series(0, $1::int) AS ahead,
            LATERAL (SELECT date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead)) AS at (month)
      WHERE to_regclass(to_char(month, '"event_"YYYY_MM')) IS NULL
      ORDER BY month`,
    [MONTHS_AHEAD],
  );
}

// Attaching, unlike CREATE TABLE … PARTITION OF, does not keep the intake waiting for the whole table.
async function addPartition(manager: EntityManager, { partition, from, to }: Month): Promise<void> {
  await manager.query(`CREATE TABLE ${partition} (LIKE event INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
  await manager.query(`LOCK TABLE event_default IN ACCESS EXCLUSIVE MODE`);
  await manager.query(
    `WITH moved AS (DELETE FROM event_default WHERE received_at >= '${from}' AND received_at < '${to}' RETURNING *)
     INSERT INTO ${partition} SELECT * FROM moved`,
  );
  await manager.query(
    `ALTER TABLE event ATTACH PARTITION ${partition} FOR VALUES FROM ('${from}') TO ('${to}')`,
  );
}
