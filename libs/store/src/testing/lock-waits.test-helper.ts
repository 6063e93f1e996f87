import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';

/** Resolves once so many statements of this database wait for a lock. */
export async function untilWaiting(dataSource: DataSource, statements: number): Promise<void> {
  let waiting: number;
  do {
    const found = await rows(
      dataSource,
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    waiting = found.length;
  } while (waiting < statements);
}

/** Does some work while a transaction of its own has run a statement, and takes that back after `meanwhile`. */
export async function whileBlocked<T>(
  dataSource: DataSource,
  block: { readonly sql: string; readonly parameters: readonly unknown[] },
  work: () => Promise<T>,
  meanwhile: () => Promise<void>,
): Promise<T> {
  const blocker = dataSource.createQueryRunner();
  await blocker.startTransaction();
  await blocker.query(block.sql, [...block.parameters]);
  const working = work();
  await meanwhile();
  await blocker.rollbackTransaction();
  await blocker.release();
  return working;
}
