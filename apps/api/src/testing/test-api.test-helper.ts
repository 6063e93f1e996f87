import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Store } from '@sojourn/store';
import { createTestDatabase } from '@sojourn/testing';
import { pino } from 'pino';
import { createApp } from '../create-app.js';
import { DATA_SOURCE, type DataSource } from '../database/data-source.js';
import type { Environment } from '../environment/environment.js';
import { createTenant, type Tenant } from './tenant.test-helper.js';

/** The API as it runs, on a database and a port of its own, with a workspace and a foreign one. */
export interface TestApi {
  readonly url: string;
  readonly databaseUrl: string;
  readonly app: NestExpressApplication;
  readonly dataSource: DataSource;
  readonly store: Store;
  readonly house: Tenant;
  readonly foreign: Tenant;
  close(): Promise<void>;
}

/** Starts the API for the tests of one file. */
export async function startTestApi(
  settings: Partial<Environment> = {},
  log = pino({ level: 'silent' }),
): Promise<TestApi> {
  const database = await createTestDatabase();
  const environment: Environment = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: database.url,
    publicUrl: 'http://sojourn.test',
    mode: 'development',
    eventsPerSecond: 10_000,
    ...settings,
  };
  const app = await createApp(environment, log);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const store = app.get(Store);
  return {
    url,
    databaseUrl: database.url,
    app,
    dataSource: app.get<DataSource>(DATA_SOURCE),
    store,
    house: await createTenant(store, url, 'House'),
    foreign: await createTenant(store, url, 'Foreign'),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
