import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('health', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  const statusOf = async (path: string) => (await fetch(`${api.url}${path}`)).status;

  it('is alive and ready over a database that is up to date', async () => {
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200]);
  });

  it('is alive but not ready while a migration is pending', async () => {
    await api.dataSource.query('ALTER TABLE migrations RENAME TO migrations_gone');
    await api.dataSource.query('CREATE TABLE migrations (LIKE migrations_gone INCLUDING ALL)');
    const statuses = [await statusOf('/healthz'), await statusOf('/readyz')];
    await api.dataSource.query('DROP TABLE migrations');
    await api.dataSource.query('ALTER TABLE migrations_gone RENAME TO migrations');
    expect(statuses).toEqual([200, 503]);
  });

  it('says no word about what is inside when it is not ready', async () => {
    await api.dataSource.query('ALTER TABLE migrations RENAME TO migrations_gone');
    await api.dataSource.query('CREATE TABLE migrations (nothing int)');
    const answer = await fetch(`${api.url}/readyz`);
    const text = await answer.text();
    await api.dataSource.query('DROP TABLE migrations');
    await api.dataSource.query('ALTER TABLE migrations_gone RENAME TO migrations');
    expect(answer.status).toBe(503);
    expect(text).not.toMatch(/postgres|column|migrations_gone/);
  });
});
