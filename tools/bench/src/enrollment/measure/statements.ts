import { createDataSource, rows } from '@sojourn/store';
import type { Stage } from '../stage/stage.js';
import type { Kind } from '../workload/journeys.js';
import { runBatch } from './batch.js';
import type { Contestant } from './contestant.js';

/** What PostgreSQL has done of one statement. */
export interface StatementFigures {
  readonly sql: string;
  readonly calls: number;
  /** Spent on planning and on running it, all calls together. */
  readonly planMs: number;
  readonly runMs: number;
}

/** Looks on at our PostgreSQL while a batch is walked, the second of two; it must have been started to keep count. */
export async function measureStatements(
  stage: Stage,
  { shape, shop, customers }: Contestant,
  kind: Kind,
  inFlight: number,
): Promise<readonly StatementFigures[]> {
  const dataSource = await createDataSource({ url: shop.databaseUrl, poolSize: 1 }).initialize();
  const batch = { shape, stage, kind, customers };
  try {
    await dataSource.query(`CREATE EXTENSION IF NOT EXISTS pg_stat_statements`);
    await runBatch({ ...batch, name: `uncounted-${kind}` }, inFlight);
    await dataSource.query(`SELECT pg_stat_statements_reset()`);
    await runBatch({ ...batch, name: `counted-${kind}` }, inFlight);
    return await rows<StatementFigures>(
      dataSource,
      `SELECT regexp_replace(query, '\\s+', ' ', 'g') AS sql, calls::float8 AS calls,
              total_plan_time AS "planMs", total_exec_time AS "runMs"
         FROM pg_stat_statements
         JOIN pg_database ON pg_database.oid = dbid AND datname = current_database()
        ORDER BY total_plan_time + total_exec_time DESC`,
    );
  } finally {
    await dataSource.destroy();
  }
}
