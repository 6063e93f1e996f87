import type { DataSource } from 'typeorm';
import { takePartitionsTurn } from '../database/monthly-partitions.js';
import { rows } from '../database/rows.js';

/** How long decisions are kept, in days, unless whoever runs Sojourn says otherwise. */
export const DECISION_DAYS = 90;

const decisions = { table: 'decision', by: 'decided_at' } as const;

/**
 * Drops the months of decisions that lie wholly before the last so many days, and what lies so far back beside them. So
 * a decision is kept for at least as long, and for a month more at most.
 */
export async function dropOldDecisions(dataSource: DataSource, days: number): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await takePartitionsTurn(manager, decisions);
    await manager.query(`DELETE FROM decision_default WHERE decided_at < now() - make_interval(days => $1)`, [
      days,
    ]);
    const old = await rows<{ readonly partition: string }>(
      manager,
      `SELECT relname AS partition
         FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
        WHERE inhparent = 'decision'::regclass AND relname ~ '^decision_[0-9]{4}_[0-9]{2}$'
          AND to_date(right(relname, 7), 'YYYY_MM') + interval '1 month'
              <= (now() AT TIME ZONE 'UTC') - make_interval(days => $1)
        ORDER BY relname`,
      [days],
    );
    // Dropping keeps everybody from the whole table until the end.
    for (const { partition } of old) await manager.query(`DROP TABLE ${partition}`);
  });
}
