import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { rows } from '../database/rows.js';
import { tidy } from '../database/tidy.js';
import { Store } from '../store.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { openVirtualClock, type VirtualClock } from './virtual-clock.js';

describe('the virtual clock of a database', () => {
  let database: TestDatabase;
  let clock: VirtualClock;
  let dataSource: DataSource;
  const NOON = Date.parse('2031-03-30T12:00:00.123Z');

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = await openVirtualClock(database.url);
    dataSource = await createDataSource({ url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await clock.close();
    await database.drop();
  });

  const told = async (time: string) => {
    const [answer] = await rows<{ readonly ms: number }>(
      dataSource,
      `SELECT (extract(epoch FROM ${time}) * 1000)::float8 AS ms`,
    );
    return answer?.ms;
  };

  it('stands still where it is put, for whoever asks and in whatever words', async () => {
    await clock.standAt(NOON);
    expect(await clock.now()).toBe(NOON);
    expect(await told('clock_timestamp()')).toBe(NOON);
    expect(await told('now()')).toBe(NOON);
    const { createdAt } = await new Store(dataSource).workspaces.create({ name: 'Shop', timezone: 'UTC' });
    expect(createdAt.getTime()).toBe(NOON);
  });

  it('goes on in the middle of a transaction, as the clock it stands for', async () => {
    await clock.standAt(NOON);
    await dataSource.transaction(async (transaction) => {
      const ask = `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now`;
      expect(await rows(transaction, ask)).toEqual([{ now: NOON }]);
      await clock.standAt(NOON + 1);
      expect(await rows(transaction, ask)).toEqual([{ now: NOON + 1 }]);
    });
  });

  it('goes by itself, by so much ahead of the server', async () => {
    const DAY_MS = 86_400_000;
    await clock.goAhead(DAY_MS);
    const ahead = (await told(`clock_timestamp() - pg_catalog.clock_timestamp()`)) ?? NaN;
    expect(Math.round(ahead / 1000)).toBe(DAY_MS / 1000);
    const before = await clock.now();
    await expect(told('clock_timestamp()')).resolves.toBeGreaterThanOrEqual(before);
  });

  it('is what the months of the events are counted by, which stay where all tables are', async () => {
    await clock.standAt(NOON);
    await tidy(dataSource);
    expect(
      await rows(dataSource, `SELECT schemaname FROM pg_tables WHERE tablename = 'event_2031_03'`),
    ).toEqual([{ schemaname: 'public' }]);
  });

  it('leaves no column that is filled in by another clock', async () => {
    const others = await rows(
      dataSource,
      `SELECT adrelid::regclass FROM pg_attrdef WHERE pg_get_expr(adbin, adrelid) ~* 'pg_catalog|current_(time|date)'`,
    );
    expect(others).toEqual([]);
  });

  it('refuses to come when somebody reads another one already', async () => {
    const another = await createTestDatabase();
    const early = await createDataSource({ url: another.url }).initialize();
    await expect(openVirtualClock(another.url)).rejects.toThrow(/before anybody connects/);
    await early.destroy();
    await another.drop();
  });
});
