import pg from 'pg';
import { DATABASE_OWNER } from './cluster.js';

/** Codes a server answers with while it starts, recovers, or lacks the database that is made next. */
const starting = '57P03';
const noSuchDatabase = '3D000';

/** Whether the server takes connections: refused and *starting up* mean not yet. */
export async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: inMaintenanceDatabase(url) });
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === starting || code === 'ECONNREFUSED' || code === 'ECONNRESET') return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** Connects once, to see that it can be done. */
export async function databaseAnswers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}

/** Makes the database that the connection string names, unless it is there. */
export async function ensureDatabase(url: string): Promise<void> {
  if (await exists(url)) return;
  const client = new pg.Client({ connectionString: inMaintenanceDatabase(url) });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE_OWNER)}`);
  } finally {
    await client.end();
  }
}

async function exists(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === noSuchDatabase) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function inMaintenanceDatabase(url: string): string {
  const address = new URL(url);
  address.pathname = '/postgres';
  return address.href;
}
