import { createDataSource } from './data-source.js';
import { underAdvisoryLock } from './advisory-lock.js';
import { tidy } from './tidy.js';

/** What a run of the migrations did: their names, oldest first; none when the database was up to date. */
export interface Migrated {
  readonly applied: readonly string[];
}

/** Brings a database up to date. May be repeated, and run by several processes at once: they take turns. */
export async function migrate(url: string): Promise<Migrated> {
  const dataSource = createDataSource({
    url,
    poolSize: 2,
    applicationName: 'sojourn-migrate',
    statementTimeoutMs: 0,
    lockTimeoutMs: 0,
    idleInTransactionTimeoutMs: 0,
  });
  await dataSource.initialize();
  try {
    return await underAdvisoryLock(dataSource, 'sojourn-migrate', async () => {
      const applied = await dataSource.runMigrations({ transaction: 'each' });
      await tidy(dataSource);
      return { applied: applied.map((migration) => migration.name) };
    });
  } finally {
    await dataSource.destroy();
  }
}
