import { createDataSource, JourneyEntity, Store } from '@sojourn/store';
import { createTestDatabase, type TestDatabase } from '@sojourn/testing';
import type { DataSource } from '../database/data-source.js';
import type { Environment } from '../environment/environment.js';
import { seed } from './seed.js';

describe('seed', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: Store;
  let environment: Environment;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url }).initialize();
    store = new Store(dataSource);
    const publicUrl = 'http://sojourn.test';
    environment = {
      port: 0,
      host: '',
      databaseUrl: database.url,
      publicUrl,
      mode: 'development',
      eventsPerSecond: 1,
    };
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const seeded = (mintKeys = false) => seed(dataSource, store, { environment, mintKeys });

  it('gives an empty house a workspace, an admin, keys and the sample, published', async () => {
    const { writeKey = '', apiKey = '', signInUrl } = await seeded();
    expect(await store.apiKeys.verify(writeKey)).toMatchObject({ kind: 'write' });
    expect(await store.apiKeys.verify(apiKey)).toMatchObject({ kind: 'server' });
    const token = new URL(signInUrl).searchParams.get('token') ?? '';
    const signIn = await store.signInLinks.redeem(token);
    if (signIn.kind === 'refused') throw new Error('the link is worth nothing');
    expect(await store.sessions.find(signIn.sessionToken)).toMatchObject({ role: 'admin' });
    expect(await dataSource.getRepository(JourneyEntity).find()).toMatchObject([
      { name: 'Purchase confirmation', key: 'purchase-confirmation', status: 'live', draftRevision: 1 },
    ]);
  });

  it('changes nothing the second time but for a fresh link', async () => {
    const first = await seeded();
    const second = await seeded();
    expect(second).toEqual({ signInUrl: expect.any(String) as string });
    expect(second.signInUrl).not.toBe(first.signInUrl);
    expect(await dataSource.getRepository(JourneyEntity).count()).toBe(1);
  });

  it('mints new keys when asked to, and the old ones go on working', async () => {
    const first = await seeded();
    const second = await seeded(true);
    expect(second.writeKey).not.toBe(first.writeKey);
    expect(await store.apiKeys.verify(first.writeKey ?? '')).not.toBeNull();
  });

  it('publishes the sample that a seeding which died left behind', async () => {
    await seeded();
    await dataSource.query(`UPDATE journey SET version_id = NULL, status = 'draft'`);
    await seeded();
    expect(await dataSource.getRepository(JourneyEntity).find()).toMatchObject([{ status: 'live' }]);
  });

  it('leaves a house alone that has journeys of its own', async () => {
    const { id } = await store.workspaces.create({ name: 'Old house' });
    await store.journeys.create(id, { name: 'Mine', draft: {}, userId: null });
    await seeded();
    expect(await dataSource.getRepository(JourneyEntity).find()).toMatchObject([
      { name: 'Mine', status: 'draft' },
    ]);
  });

  it('is done once when two processes begin at the same time', async () => {
    await Promise.all([seeded(), seeded()]);
    expect(await dataSource.getRepository(JourneyEntity).count()).toBe(1);
  });
});
