import type { DataSource } from 'typeorm';

/** Does some work while no other process does work under the same name; the others wait for their turn. */
export async function underAdvisoryLock<T>(
  dataSource: DataSource,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const lockHolder = dataSource.createQueryRunner();
  try {
    // The holder's turn may take longer than the time limits of ordinary statements.
    await lockHolder.query(`SET statement_timeout = 0`);
    await lockHolder.query(`SET lock_timeout = 0`);
    await lockHolder.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [name]);
    try {
      return await work();
    } finally {
      await lockHolder.query(`SELECT pg_advisory_unlock(hashtextextended($1, 0))`, [name]);
      await lockHolder.query(`RESET statement_timeout`);
      await lockHolder.query(`RESET lock_timeout`);
    }
  } finally {
    await lockHolder.release();
  }
}
