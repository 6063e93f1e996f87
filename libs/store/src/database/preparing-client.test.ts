import { once } from 'node:events';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createDataSource } from './data-source.js';
import { isOutage } from './outage.js';
import { PreparingClient } from './preparing-client.js';
import { rows } from './rows.js';
import { StatementNames } from './statement-names.js';

describe('statements that come again and again', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
    await dataSource.query(`CREATE TABLE thing (id int, size int)`);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const prepared = (text: string) =>
    rows(dataSource, `SELECT FROM pg_prepared_statements WHERE statement = $1`, [text]);
  const thrice = async (text: string, parameter: unknown = 1) => {
    for (let time = 0; time < 3; time += 1) await rows(dataSource, text, [parameter]);
  };
  const failureOf = (asking: Promise<unknown>) =>
    asking.then(
      () => 'none',
      (error: unknown) => error,
    );

  it('are prepared on their connection, and answer as before', async () => {
    const text = `SELECT $1::int + 1 AS sum`;
    for (const number of [1, 2, 3, 4]) {
      expect(await rows(dataSource, text, [number])).toEqual([{ sum: number + 1 }]);
    }
    expect(await prepared(text)).toHaveLength(1);
  });

  it('are not prepared when they come without parameters: those belong to transactions', async () => {
    for (let time = 0; time < 5; time += 1) await dataSource.query(`SELECT 1`);
    expect(await prepared(`SELECT 1`)).toEqual([]);
  });

  it('are prepared in a transaction, which may fail without taking that back', async () => {
    const text = `SELECT 8 / $1::int AS share`;
    await rows(dataSource, text, [1]);
    await rows(dataSource, text, [2]);
    const failing = dataSource.transaction((transaction) => rows(transaction, text, [0]));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await prepared(text)).toHaveLength(1);
    expect(await rows(dataSource, text, [4])).toEqual([{ share: 2 }]);
  });

  it('are prepared later when a transaction that has failed refuses to', async () => {
    const text = `SELECT $1::int AS number`;
    await rows(dataSource, text, [1]);
    await rows(dataSource, text, [2]);
    await dataSource
      .transaction(async (transaction) => {
        await failureOf(transaction.query(`SELECT 1 / 0`));
        await rows(transaction, text, [3]);
      })
      .catch(() => undefined);
    expect(await prepared(text)).toEqual([]);
    expect(await rows(dataSource, text, [4])).toEqual([{ number: 4 }]);
    expect(await prepared(text)).toHaveLength(1);
  });

  it('may be explained, and may be cut short', async () => {
    await thrice(`EXPLAIN SELECT FROM thing WHERE id = $1`);
    expect(await rows(dataSource, `EXPLAIN SELECT FROM thing WHERE id = $1`, [1])).not.toEqual([]);

    await thrice(`SELECT pg_sleep($1)`, 0);
    const tooLong = dataSource.transaction(async (transaction) => {
      await transaction.query(`SET LOCAL statement_timeout = 20`);
      await rows(transaction, `SELECT pg_sleep($1)`, [60]);
    });
    expect(await failureOf(tooLong)).toMatchObject({ code: '57014' });
    expect(await rows(dataSource, `SELECT pg_sleep($1) IS NOT NULL AS slept`, [0])).toEqual([
      { slept: true },
    ]);
  });

  it('fail once, for the moment, when a migration has changed what they answer, and then go on', async () => {
    const text = `SELECT size FROM thing WHERE id = $1`;
    await thrice(text);
    await dataSource.query(`ALTER TABLE thing ALTER COLUMN size TYPE bigint`);
    expect(isOutage(await failureOf(rows(dataSource, text, [1])))).toBe(true);
    expect(await rows(dataSource, text, [1])).toEqual([]);
  });

  it('let a transaction fail that meets such a change, and the next one go through', async () => {
    const text = `SELECT size, id FROM thing WHERE id = $1`;
    await thrice(text);
    await dataSource.query(`ALTER TABLE thing ALTER COLUMN size TYPE int`);
    const inTransaction = () => dataSource.transaction((transaction) => rows(transaction, text, [1]));
    expect(isOutage(await failureOf(inTransaction()))).toBe(true);
    await expect(inTransaction()).resolves.toEqual([]);
  });

  it('fail once where they are forgotten: by a pool in between, or with a value that cannot be written', async () => {
    const text = `SELECT $1::jsonb AS data`;
    await thrice(text, '1');
    expect(isOutage(await failureOf(rows(dataSource, text, [{ size: 1n }])))).toBe(false);
    expect(isOutage(await failureOf(rows(dataSource, text, ['1'])))).toBe(true);
    await thrice(text, '1');
    await dataSource.query(`DEALLOCATE ALL`);
    expect(isOutage(await failureOf(rows(dataSource, text, ['1'])))).toBe(true);
    expect(await rows(dataSource, text, ['2'])).toEqual([{ data: 2 }]);
  });

  it('are prepared for who waits by a callback too, and their connection ends when they are outdated', async () => {
    const client = new PreparingClient({
      connectionString: database.url,
      statementNames: new StatementNames(),
    });
    await client.connect();
    const ended = once(client, 'end');
    const ask = (number: number) =>
      new Promise<pg.QueryResult>((resolve, reject) => {
        client.query(`SELECT $1::int AS number`, [number], (error: Error | null, result) => {
          if (error) reject(error);
          else resolve(result);
        });
      });
    for (const number of [1, 2, 3]) expect((await ask(number)).rows).toEqual([{ number }]);
    await client.query(`DEALLOCATE ALL`);
    expect(isOutage(await failureOf(ask(4)))).toBe(true);
    await ended;
  });

  it('leave what is not a statement as it is', async () => {
    const client = new PreparingClient({
      connectionString: database.url,
      statementNames: new StatementNames(),
    });
    await client.connect();
    const query = client.query(new pg.Query({ text: `SELECT 1 AS one` }));
    const [row] = (await once(query, 'row')) as [unknown];
    expect(row).toEqual({ one: 1 });
    await client.end();
  });
});
