import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { underAdvisoryLock } from './advisory-lock.js';
import { createDataSource } from './data-source.js';

describe('work under an advisory lock', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url, lockTimeoutMs: 20 }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('waits for its turn, also for longer than anybody waits for a lock elsewhere', async () => {
    const done: string[] = [];
    let second: Promise<unknown> = Promise.resolve();
    await underAdvisoryLock(dataSource, 'test', async () => {
      second = underAdvisoryLock(dataSource, 'test', () => Promise.resolve(done.push('second')));
      await dataSource.query('SELECT pg_sleep(0.3)');
      done.push('first');
    });
    await second;
    expect(done).toEqual(['first', 'second']);
  });

  it('ends with its error, and lets go', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    await expect(underAdvisoryLock(dataSource, 'test', broken)).rejects.toThrow('broken');
    expect(await underAdvisoryLock(dataSource, 'test', () => Promise.resolve('next'))).toBe('next');
  });
});
