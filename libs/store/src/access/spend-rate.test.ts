import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openVirtualClock, type VirtualClock } from '../testing/virtual-clock.js';
import { untilWaiting } from '../testing/lock-waits.test-helper.js';
import { createDataSource } from '../database/data-source.js';
import { Store } from '../store.js';
import { spendRate } from './spend-rate.js';
import type { DataSource } from 'typeorm';

describe('the rate of a key', () => {
  const noon = Date.UTC(2026, 10, 26, 12);
  let database: TestDatabase;
  let clock: VirtualClock;
  let dataSource: DataSource;
  let apiKeyId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = await openVirtualClock(database.url);
    dataSource = await createDataSource({ url: database.url, poolSize: 10 }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await clock.close();
    await database.drop();
  });
  beforeEach(async () => {
    await clock.standAt(noon);
    const store = new Store(dataSource);
    const { id } = await store.workspaces.create({ name: 'Shop' });
    const { apiKey } = await store.apiKeys.create(id, { kind: 'write', name: 'shop', environment: 'test' });
    apiKeyId = apiKey.id;
  });

  const spend = (seconds: number) => spendRate(dataSource, { apiKeyId, seconds, mostSeconds: 10 });

  it('is there at once for a key that has rested, and then comes back with the time', async () => {
    expect([await spend(4), await spend(6), await spend(2)]).toEqual([0, 0, 2000]);
    await clock.standAt(noon + 1500);
    expect([await spend(2), await spend(1.5), await spend(0.25)]).toEqual([500, 0, 250]);
  });

  it('never grows beyond what may be sent at once', async () => {
    await spend(10);
    await clock.standAt(noon + 3_600_000);
    expect([await spend(10), await spend(1)]).toEqual([0, 1000]);
  });

  it('gives more than that to a key that has rested, and to no other', async () => {
    expect([await spend(25), await spend(25)]).toEqual([0, 10_000]);
    await clock.standAt(noon + 10_000);
    expect(await spend(25)).toBe(0);
  });

  it('tells whoever had to wait for another one what that one has left', async () => {
    const answer = await dataSource.transaction(async (other) => {
      expect(await spendRate(other, { apiKeyId, seconds: 10, mostSeconds: 10 })).toBe(0);
      const asking = spend(1);
      await untilWaiting(dataSource, 1);
      // In an object, as the one who waits is to be awaited after the commit.
      return { asking };
    });
    expect(await answer.asking).toBe(1000);
  });

  it('is one for all who ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => spend(0.5)));
    expect(answers.filter((waitMs) => waitMs === 0)).toHaveLength(20);
  });
});
