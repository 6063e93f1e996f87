import type { DataSource, EntityManager } from 'typeorm';
import { rows } from './rows.js';

/** How many months ahead of the present one have a partition of their own. */
export const MONTHS_AHEAD = 3;

/** A table that is kept in partitions of a month, and the moment its rows are parted by. */
export interface MonthlyTable {
  readonly table: 'event' | 'decision';
  readonly by: 'received_at' | 'decided_at';
}

const MONTHLY_TABLES: readonly MonthlyTable[] = [
  { table: 'event', by: 'received_at' },
  { table: 'decision', by: 'decided_at' },
];

interface Month {
  /** `event_2026_11`. */
  readonly partition: string;
  /** First instant, and first instant of the next month; UTC. */
  readonly from: string;
  readonly to: string;
}

/**
 * Gives the present month and the next few a partition of each table that is kept by the month. Months that have one are
 * left alone. Rows that had to go to the default partition meanwhile are moved over.
 */
export async function ensureMonthlyPartitions(dataSource: DataSource): Promise<void> {
  for (const table of MONTHLY_TABLES) {
    await dataSource.transaction(async (manager) => {
      await takePartitionsTurn(manager, table);
      for (const month of await missingMonths(manager, table)) await addPartition(manager, table, month);
    });
  }
}

/** Until the transaction ends nobody else makes or drops partitions of this table. */
export async function takePartitionsTurn(manager: EntityManager, { table }: MonthlyTable): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('sojourn-${table}-partitions', 0))`);
}

async function missingMonths(manager: EntityManager, { table }: MonthlyTable): Promise<readonly Month[]> {
  return rows<Month>(
    manager,
    `SELECT to_char(month, '"${table}_"YYYY_MM') AS partition,
            to_char(month, 'YYYY-MM-DD"T00:00:00Z"') AS "from",
            to_char(month + interval '1 month', 'YYYY-MM-DD"T00:00:00Z"') AS "to"
       FROM generate_series(0, $1::int) AS ahead,
            LATERAL (SELECT date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead)) AS at (month)
      WHERE to_regclass(to_char(month, '"${table}_"YYYY_MM')) IS NULL
      ORDER BY month`,
    [MONTHS_AHEAD],
  );
}

// Attaching, unlike CREATE TABLE … PARTITION OF, does not keep writers waiting for the whole table.
async function addPartition(
  manager: EntityManager,
  { table, by }: MonthlyTable,
  { partition, from, to }: Month,
): Promise<void> {
  await manager.query(`CREATE TABLE ${partition} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
  await manager.query(`LOCK TABLE ${table}_default IN ACCESS EXCLUSIVE MODE`);
  await manager.query(
    `WITH moved AS (DELETE FROM ${table}_default WHERE ${by} >= '${from}' AND ${by} < '${to}' RETURNING *)
     INSERT INTO ${partition} SELECT * FROM moved`,
  );
  await manager.query(
    `ALTER TABLE ${table} ATTACH PARTITION ${partition} FOR VALUES FROM ('${from}') TO ('${to}')`,
  );
}
