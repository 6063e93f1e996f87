import { randomBytes } from 'node:crypto';
import { createDataSource } from '../database/data-source.js';
import { underAdvisoryLock } from '../database/advisory-lock.js';
import { migrate } from '../database/migrate.js';
import { rows } from '../database/rows.js';

/** Where the PostgreSQL server of a test run is told: a superuser's connection string. */
export const TEST_POSTGRES_URL = 'SOJOURN_TEST_POSTGRES_URL';

const TEMPLATE = 'sojourn_template';

/** A database of a test's own: migrated, otherwise empty. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, and whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes a database for a test: a copy of one that is migrated once per run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[TEST_POSTGRES_URL];
  if (!server)
    throw new Error(
      `${TEST_POSTGRES_URL} is not set: give the project \`database: true\` in its jest.config.js`,
    );
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, async (run) => {
    await run(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return {
    url: urlOf(server, name),
    drop: () => onServer(server, (run) => run(`DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

async function onServer(
  server: string,
  work: (run: (sql: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const dataSource = createDataSource({ url: server, poolSize: 2, statementTimeoutMs: 60_000 });
  await dataSource.initialize();
  try {
    // PostgreSQL copies a template only while nobody is connected to it, so one at a time.
    await underAdvisoryLock(dataSource, 'sojourn-test-template', async () => {
      const found = await rows(dataSource, `SELECT 1 FROM pg_database WHERE datname = $1`, [TEMPLATE]);
      if (found.length === 0) {
        await dataSource.query(`CREATE DATABASE ${TEMPLATE}`);
        await migrate(urlOf(server, TEMPLATE));
      }
      await work(async (sql) => {
        await dataSource.query(sql);
      });
    });
  } finally {
    await dataSource.destroy();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
