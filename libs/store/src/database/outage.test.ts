import type { EntityManager } from 'typeorm';
import { openTestStore, type TestStore } from '../testing/test-store.test-helper.js';
import { isDatabaseAway, isOutage } from './outage.js';
import { rows } from './rows.js';

describe('an outage', () => {
  const withCode = (code: string) => Object.assign(new Error('words'), { code });

  it.each([
    '08006',
    '53300',
    '57P01',
    '57P03',
    '57014',
    '40001',
    '40P01',
    '55P03',
    '25P03',
    'ECONNREFUSED',
    'ECONNRESET',
  ])('is what %s says', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
    expect(isOutage(Object.assign(new Error('query failed'), { driverError: withCode(code) }))).toBe(true);
  });

  it('is a connection that pg lost without a code', () => {
    expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutage(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });

  it('is a statement that was prepared for other tables, in whatever language that is said', () => {
    const outdated = { code: '0A000', routine: 'RevalidateCachedQuery' };
    expect(isOutage(Object.assign(new Error('Worte'), outdated))).toBe(true);
    expect(isOutage(withCode('26000'))).toBe(true);
  });

  it.each(['08006', '53300', '57P01', '25006', 'ECONNREFUSED'])(
    'of the database itself is what %s says',
    (code) => {
      expect(isDatabaseAway(withCode(code))).toBe(true);
      expect(isDatabaseAway(Object.assign(new Error('query failed'), { driverError: withCode(code) }))).toBe(
        true,
      );
    },
  );

  it.each(['57014', '40001', '40P01', '55P03', '25P03', '26000', '23505'])(
    'is not of the database itself when %s says that this one question was in the way of others',
    (code) => {
      expect(isDatabaseAway(withCode(code))).toBe(false);
    },
  );

  it('is of one question that took too long, and of the database when there is no connection', () => {
    const late = new Error('Query read timeout');
    expect([isOutage(late), isDatabaseAway(late)]).toEqual([true, false]);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each(['23505', '22P02', '42P01', '0A000', 'ERR_INVALID_ARG_TYPE'])(
    'is not what %s says: that is an answer',
    (code) => {
      expect(isOutage(withCode(code))).toBe(false);
    },
  );

  it('is not any other error, or none', () => {
    expect(isOutage(new TypeError('cannot read properties of undefined'))).toBe(false);
    expect(isOutage('Connection terminated')).toBe(false);
  });
});

describe('a connection that is lost in the middle of a transaction', () => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore({ poolSize: 2 });
  });
  afterAll(() => test.close());

  /** Ends the transaction's connection and waits until that is noticed, between two statements. */
  const lose = async (transaction: EntityManager) => {
    const [backend] = await rows<{ readonly pid: number }>(transaction, `SELECT pg_backend_pid() AS pid`);
    await test.dataSource.query(`SELECT pg_terminate_backend($1)`, [backend?.pid]);
    while (transaction.queryRunner?.isReleased !== true) await new Promise(setImmediate);
  };

  it('is an outage for the next statement', async () => {
    const error: unknown = await test.dataSource
      .transaction(async (transaction) => {
        await lose(transaction);
        await transaction.query(`SELECT 1`);
      })
      .catch((thrown: unknown) => thrown);
    expect([isOutage(error), isDatabaseAway(error)]).toEqual([true, true]);
  });

  it('is an outage for the commit', async () => {
    const error: unknown = await test.dataSource.transaction(lose).catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
  });
});
