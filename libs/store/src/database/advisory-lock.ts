import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';

const BETWEEN_TRIES_MS = 50;

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

/**
 * Asks for the lock, again and again. Whoever waited for it inside a statement would hold up an index that its holder
 * makes beside running work, which waits for every statement that has begun before.
 */
async function lock(lockHolder: QueryRunner, name: string): Promise<void> {
  while (!(await tryLock(lockHolder, name))) await delay(BETWEEN_TRIES_MS);
}

async function tryLock(lockHolder: QueryRunner, name: string): Promise<boolean> {
  const [answer] = (await lockHolder.query(
    `SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS "isOurs"`,
    [name],
  )) as readonly { readonly isOurs: boolean }[];
  return answer?.isOurs === true;
}
