import { randomBytes } from 'node:crypto';
import pg from 'pg';
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
  const { pool, migrated } = way(server);
  await migrated;
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Files are copied: to copy a database of this size page by page through the log takes three times as long.
  await pool.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  return {
    url: urlOf(server, name),
    async drop() {
      await pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

interface Way {
  readonly pool: pg.Pool;
  /** Resolves when there is a template to copy. */
  readonly migrated: Promise<void>;
}

const ways = new Map<string, Way>();

/** The way to a server, which all tests of a process share and which keeps no process alive. */
function way(server: string): Way {
  const known = ways.get(server);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: server, max: 2, allowExitOnIdle: true });
  // An idle connection that ends with the server, after the last test.
  pool.on('error', () => undefined);
  const made = { pool, migrated: makeTemplate(server) };
  ways.set(server, made);
  return made;
}

async function makeTemplate(server: string): Promise<void> {
  const dataSource = createDataSource({ url: server, poolSize: 2, statementTimeoutMs: 60_000 });
  await dataSource.initialize();
  try {
    // Processes start at the same time, and one of them makes it; it is copied only when nobody is connected to it.
    await underAdvisoryLock(dataSource, 'sojourn-test-template', async () => {
      const found = await rows(dataSource, `SELECT 1 FROM pg_database WHERE datname = $1`, [TEMPLATE]);
      if (found.length > 0) return;
      await dataSource.query(`CREATE DATABASE ${TEMPLATE}`);
      await migrate(urlOf(server, TEMPLATE));
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
