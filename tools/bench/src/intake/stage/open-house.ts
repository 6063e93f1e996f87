import { choosePort, ensureNamespace } from '@sojourn/stack';
import { createDataSource, Store, type WorkspaceId } from '@sojourn/store';
import { createTestDatabase } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { type Started, startProcess } from '../../enrollment/stage/start-process.js';
import type { IntakeStage } from './open-stage.js';

/** A workspace in a database of its own, and the processes of the product that work on it once they are started. */
export interface House {
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly store: Store;
  readonly workspaceId: WorkspaceId;
  /** Starts the API; returns what sends to it. */
  startApi(): Promise<Sender>;
  startWorker(): Promise<Started>;
  /** Ends what was started, and drops the database. */
  close(): Promise<void>;
}

/** Posts a body to an endpoint such as `batch`; resolves when it was acknowledged. */
export type Sender = (endpoint: string, body: string) => Promise<void>;

const program = (app: 'api' | 'worker') =>
  fileURLToPath(new URL(`../../../../../apps/${app}/dist/main.js`, import.meta.url));
// Bulk is written here by statements that take longer than any of the product's.
const PATIENCE_MS = 600_000;

/** Opens a house on the stage. */
export async function openHouse({ temporalAddress, mails, profile }: IntakeStage): Promise<House> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource({
    url: database.url,
    statementTimeoutMs: PATIENCE_MS,
  }).initialize();
  const store = new Store(dataSource);
  const { id: workspaceId } = await store.workspaces.create({ name: 'Shop', timezone: 'Europe/Berlin' });
  const started: Started[] = [];

  async function start(app: 'api' | 'worker', env: Readonly<Record<string, string>>): Promise<Started> {
    const one = await startProcess({
      program: program(app),
      env: { DATABASE_URL: database.url, ...env },
      profile,
    });
    started.push(one);
    return one;
  }

  return {
    databaseUrl: database.url,
    dataSource,
    store,
    workspaceId,
    async startApi() {
      const port = await choosePort({ purpose: 'the API', variable: 'PORT' });
      // Nothing is too fast here.
      await start('api', { PORT: String(port), SOJOURN_EVENTS_PER_SECOND: '1000000' });
      const key = { kind: 'write', name: 'Bench', environment: 'bench' } as const;
      const { secret } = await store.apiKeys.create(workspaceId, key);
      return senderTo(`http://127.0.0.1:${port}`, secret);
    },
    async startWorker() {
      const namespace = `bench-${randomUUID()}`;
      await ensureNamespace(temporalAddress, namespace);
      return start('worker', {
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: namespace,
        SMTP_URL: mails.url,
        MAIL_FROM: 'Shop <shop@example.com>',
      });
    },
    async close() {
      await Promise.all(started.map((one) => one.stop()));
      await dataSource.destroy();
      await database.drop();
    },
  };
}

function senderTo(url: string, writeKey: string): Sender {
  const headers = {
    authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
    'content-type': 'application/json',
  };
  return async (endpoint, body) => {
    const answer = await fetch(`${url}/v1/${endpoint}`, { method: 'POST', headers, body });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${endpoint} was answered ${answer.status}: ${text}`);
  };
}
