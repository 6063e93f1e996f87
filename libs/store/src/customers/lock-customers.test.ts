import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { untilWaiting, whileBlocked } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { lockCustomers } from './lock-customers.js';

describe('locking customers', () => {
  let test: TestStore;
  let ids: readonly [string, string, string];

  beforeAll(async () => {
    test = await openTestStore();
    ids = [newId(), newId(), newId()];
    // The table holds them the other way round, so that only sorting brings them into order.
    for (const id of [...ids].reverse()) {
      await test.dataSource.query(`INSERT INTO customer (id, workspace_id) VALUES ($1, $2)`, [
        id,
        test.workspaceId,
      ]);
    }
  });
  afterAll(() => test.close());

  const lock = (workspaceId = test.workspaceId) =>
    test.dataSource.transaction(async (manager) => {
      // An index would bring them into order by chance.
      await manager.query(`SET LOCAL enable_indexscan = off`);
      await manager.query(`SET LOCAL enable_bitmapscan = off`);
      return lockCustomers(manager, workspaceId, [...ids].reverse());
    });

  it('locks and reads customers in the order of their ids', async () => {
    expect((await lock()).map(({ id }) => id)).toEqual(ids);
  });

  it('holds no later lock while it waits for an earlier one', async () => {
    const free = () =>
      rows<{ id: string }>(test.dataSource, `SELECT id FROM customer ORDER BY id FOR UPDATE SKIP LOCKED`);
    await whileBlocked(
      test.dataSource,
      { sql: `SELECT FROM customer WHERE id = $1 FOR UPDATE`, parameters: [ids[1]] },
      lock,
      async () => {
        await untilWaiting(test.dataSource, 1);
        expect((await free()).map(({ id }) => id)).toEqual([ids[2]]);
      },
    );
  });

  it('locks nobody of a foreign workspace', async () => {
    expect(await lock(test.foreignWorkspaceId)).toEqual([]);
  });
});
