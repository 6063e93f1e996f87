import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { temporalDatabases } from './server-config.js';

const run = promisify(execFile);

// The databases' schemas are inside of the tool.
const schemas = [
  { database: temporalDatabases.runs, schema: 'postgresql/v12/temporal' },
  { database: temporalDatabases.visibility, schema: 'postgresql/v12/visibility' },
];

/** Makes the server's databases and tables, or brings them up to date; may be repeated, also after half of it. */
export async function makeTables(sqlTool: string, postgresUrl: string): Promise<void> {
  for (const { database, schema } of schemas) {
    const url = urlOf(postgresUrl, database);
    await ensureDatabase(postgresUrl, database);
    if (!(await hasVersions(url))) await tool(sqlTool, url, ['setup-schema', '-v', '0.0']);
    await tool(sqlTool, url, ['update-schema', '--schema-name', schema]);
  }
}

async function tool(sqlTool: string, url: string, args: readonly string[]): Promise<void> {
  const { hostname, port, username, password, pathname } = new URL(url);
  await run(sqlTool, args, {
    env: {
      SQL_PLUGIN: 'postgres12',
      SQL_HOST: hostname,
      SQL_PORT: port,
      SQL_USER: decodeURIComponent(username),
      SQL_PASSWORD: decodeURIComponent(password),
      SQL_DATABASE: pathname.slice(1),
    },
  });
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = $1`, [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  });
}

async function hasVersions(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ known: boolean }>(
      `SELECT to_regclass('schema_version') IS NOT NULL AS known`,
    );
    return rows[0]?.known === true;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(postgresUrl: string, database: string): string {
  const url = new URL(postgresUrl);
  url.pathname = `/${database}`;
  return url.href;
}
