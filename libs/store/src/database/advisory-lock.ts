import type { DataSource, QueryRunner } from 'typeorm';

const LOCK_NOT_AVAILABLE = '55P03';

/** Does some work while no other process does work under the same name; the others wait for their turn. */
export async function underAdvisoryLock<T>(
  dataSource: DataSource,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const lockHolder = dataSource.createQueryRunner();
  try {
    await lock(lockHolder, name);
    try {
      return await work();
    } finally {
      await lockHolder.query(`SELECT pg_advisory_unlock(hashtextextended($1, 0))`, [name]);
    }
  } finally {
    await lockHolder.release();
  }
}

/** Waits for the lock, again and again: the holder's turn may take longer than the longest wait for a lock. */
async function lock(lockHolder: QueryRunner, name: string): Promise<void> {
  for (;;) {
    try {
      await lockHolder.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [name]);
      return;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
    }
  }
}
