import { merged } from '../customers/merge/merge.test-helper.js';
import { rows } from '../database/rows.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import { untilWaiting, whileBlocked } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { redrivePages } from './redrive-pages.js';
import { outboxOf, setAside } from './set-aside.test-helper.js';

describe('a redrive', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore({ poolSize: 12 });
  });
  afterEach(() => test.close());

  const lockOf = (customerId: string) => ({
    sql: `SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE`,
    parameters: [customerId],
  });
  const redriveAll = () => test.store.setAside.redriveOldest(test.workspaceId);

  it('counts each event once, however many redrive at once', async () => {
    for (const user of ['ada', 'eve', 'bob']) await setAside(test, user, ['Bought', 'Left']);
    const counts = await Promise.all(Array.from({ length: 8 }, redriveAll));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect((await outboxOf(test)).some(({ isSetAside }) => isSetAside)).toBe(false);
  });

  it('waits for whoever has the customer in hand', async () => {
    const customerId = await aCustomer(test, 'ada');
    const [id = ''] = await setAside(test, 'ada', ['Bought']);
    const redriven = await whileBlocked(test.dataSource, lockOf(customerId), redriveAll, async () => {
      await untilWaiting(test.dataSource, 1);
      expect((await outboxOf(test)).find((row) => row.id === id)).toMatchObject({ isSetAside: true });
    });
    expect(redriven).toBe(1);
  });

  it('finds the events with the survivor when their customer is merged meanwhile', async () => {
    const from = await aCustomer(test, 'ada');
    const into = await aCustomer(test, 'eve');
    await test.dataSource.query(`DELETE FROM outbox`);
    const [id = ''] = await setAside(test, 'ada', ['Bought']);
    const both = {
      sql: `SELECT FROM customer WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      parameters: [[from, into]],
    };
    // The merge waits first and is next; the redrive has looked its customer up before.
    const [redriven] = await whileBlocked(
      test.dataSource,
      both,
      async () => {
        const merging = merged(test, { from, into });
        await untilWaiting(test.dataSource, 1);
        return Promise.all([redriveAll(), merging]);
      },
      () => untilWaiting(test.dataSource, 2),
    );
    expect(redriven).toBe(1);
    const [row] = await rows(
      test.dataSource,
      `SELECT customer_id AS "customerId", set_aside_at AS "setAsideAt" FROM outbox WHERE event_id = $1`,
      [id],
    );
    expect(row).toEqual({ customerId: into, setAsideAt: null });
  });

  it('goes by pages in the order of receipt, and meets nothing twice that fails again meanwhile', async () => {
    const ids = await setAside(test, 'ada', ['1', '2', '3', '4', '5']);
    const pages: number[] = [];
    const seen: string[][] = [];
    const options = { before: null, atOnce: 2 };
    for await (const redriven of redrivePages(test.dataSource, test.workspaceId, options)) {
      pages.push(redriven);
      const onTheWay = (await outboxOf(test)).filter(({ isSetAside }) => !isSetAside);
      seen.push(onTheWay.map(({ id }) => id));
      await test.dataSource.query(
        `UPDATE outbox SET set_aside_at = clock_timestamp(), set_aside_reason = 'again' WHERE set_aside_at IS NULL`,
      );
      if (pages.length === 1) await setAside(test, 'ada', ['6']);
    }
    expect(pages).toEqual([2, 2, 1]);
    expect(seen).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
  });

  it('ends when there is nothing', async () => {
    expect(await redriveAll()).toBe(0);
  });
});
