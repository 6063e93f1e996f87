import { createTestDatabase } from '../testing/test-database.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations.js';
import { ensureMonthlyPartitions, MONTHS_AHEAD } from './monthly-partitions.js';
import { rows } from './rows.js';
import { EVENT_KEY_DAYS } from './sweep-event-keys.js';
import { tidy } from './tidy.js';
import { newId } from '../id.js';
import type { DataSource } from 'typeorm';
import type { TestDatabase } from '../testing/test-database.js';

describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url });
    await dataSource.initialize();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const empty = () => dataSource.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public`);
  const partitions = async () =>
    (
      await rows<{ name: string }>(
        dataSource,
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'event'::regclass ORDER BY 1`,
      )
    ).map(({ name }) => name);

  it('changes nothing when the database is up to date', async () => {
    expect(await migrate(database.url)).toEqual({ applied: [] });
  });

  it('lets processes that migrate at once take turns', async () => {
    await empty();
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url)));
    expect(runs.map(({ applied }) => applied.length).sort()).toEqual([0, 0, migrations.length]);
  });

  it('gives this month and the next ones a partition of the events', async () => {
    const now = new Date();
    const month = (ahead: number) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead)).toISOString().slice(0, 7);
    const expected = Array.from(
      { length: MONTHS_AHEAD + 1 },
      (_, ahead) => `event_${month(ahead).replace('-', '_')}`,
    );
    expect(await partitions()).toEqual([...expected, 'event_default'].sort());
  });

  it('makes partitions once, however often and by however many it is asked', async () => {
    const before = await partitions();
    await Promise.all([1, 2, 3].map(() => ensureMonthlyPartitions(dataSource)));
    expect(await partitions()).toEqual(before);
  });

  it('moves events into the partition of their month when they had to come first', async () => {
    const before = await partitions();
    for (const name of before.filter((name) => name !== 'event_default'))
      await dataSource.query(`DROP TABLE ${name}`);
    await dataSource.query(
      `INSERT INTO event (id, received_at, workspace_id, customer_id, type, properties, message_id, occurred_at)
     VALUES ($1, now(), $1, $1, 'track', '{}', 'm', now())`,
      [newId()],
    );
    await ensureMonthlyPartitions(dataSource);
    expect(await partitions()).toEqual(before);
    expect(await rows(dataSource, `SELECT FROM ONLY event_default`)).toHaveLength(0);
    expect(await rows(dataSource, `SELECT FROM event`)).toHaveLength(1);
  });

  it('makes an index on every partition that is there, also where it was broken off before', async () => {
    await dataSource.query(`DROP INDEX event_arrival`);
    await dataSource.query(`CREATE INDEX event_arrival ON ONLY event (workspace_id, id)`);
    await dataSource.query(`CREATE INDEX event_default_arrival ON event_default (workspace_id, id)`);
    await dataSource.query(`DELETE FROM migrations WHERE name = 'EventsByArrival1766700600001'`);
    expect(await migrate(database.url)).toEqual({ applied: ['EventsByArrival1766700600001'] });
    expect(
      await rows(
        dataSource,
        `SELECT indisvalid AS "isWhole", (SELECT count(*)::int FROM pg_inherits WHERE inhparent = indexrelid) AS parts
           FROM pg_index WHERE indexrelid = 'event_arrival'::regclass`,
      ),
    ).toEqual([{ isWhole: true, parts: (await partitions()).length }]);
  });

  it('forgets message ids of long ago and remembers younger ones', async () => {
    await dataSource.query(
      `INSERT INTO event_key (workspace_id, message_id, received_at)
     SELECT $1::uuid, 'old-' || n, now() - make_interval(days => $2) - interval '1 minute' FROM generate_series(1, 12000) AS n
     UNION ALL SELECT $1::uuid, 'young', now() - make_interval(days => $2) + interval '1 minute'`,
      [newId(), EVENT_KEY_DAYS],
    );
    await tidy(dataSource);
    expect(await rows(dataSource, `SELECT message_id FROM event_key`)).toEqual([{ message_id: 'young' }]);
  });
});
