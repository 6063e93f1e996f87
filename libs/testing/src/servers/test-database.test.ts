import { createDataSource } from '@sojourn/store';
import { createTestDatabase } from '@sojourn/store/testing';

async function query(url: string, sql: string): Promise<unknown> {
  const dataSource = createDataSource({ url });
  await dataSource.initialize();
  try {
    return await dataSource.query(sql);
  } finally {
    await dataSource.destroy();
  }
}

it('gives each test a migrated database of its own, also to many at once', async () => {
  const databases = await Promise.all([1, 2, 3].map(() => createTestDatabase()));
  const [first, second] = databases.map(({ url }) => url);
  await query(
    first ?? '',
    `INSERT INTO event_key (workspace_id, message_id) VALUES (gen_random_uuid(), 'm')`,
  );
  expect(await query(second ?? '', `SELECT count(*)::int AS n FROM event_key`)).toEqual([{ n: 0 }]);
  await Promise.all(databases.map((database) => database.drop()));
});

it('is gone when it is dropped, whoever is still connected', async () => {
  const database = await createTestDatabase();
  const dataSource = createDataSource({ url: database.url, poolSize: 1 });
  await dataSource.initialize();
  await database.drop();
  await expect(dataSource.query(`SELECT 1`)).rejects.toThrow();
  await expect(query(database.url, `SELECT 1`)).rejects.toThrow('does not exist');
  await dataSource.destroy();
});
