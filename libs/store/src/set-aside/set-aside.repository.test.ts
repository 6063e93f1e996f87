import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { countAllSetAside } from './count-set-aside.js';
import { MOST_REDRIVEN } from './set-aside.repository.js';
import { outboxOf, setAside } from './set-aside.test-helper.js';

describe('events that were set aside', () => {
  let test: TestStore;

  beforeEach(async () => {
    // What one connection has read is told at once.
    test = await openTestStore({ poolSize: 1 });
  });
  afterEach(() => test.close());

  const elsewhere = (): TestStore => ({ ...test, workspaceId: test.foreignWorkspaceId });
  const onTheWay = (id: string) => ({ id, attempts: 0, isSetAside: false, reason: null });
  const aside = (id: string) => ({ id, attempts: 1, isSetAside: true, reason: 'Error: poison' });

  /** Has them set aside so long ago. */
  const ago = (ids: readonly string[], interval: string) =>
    test.dataSource.query(
      `UPDATE outbox SET set_aside_at = clock_timestamp() - $2::interval WHERE event_id = ANY($1::uuid[])`,
      [ids, interval],
    );

  it('are listed by workspace, the last received first, with what is wrong', async () => {
    const { store, workspaceId } = test;
    const customerId = await aCustomer(test, 'ada');
    await test.dataSource.query(`DELETE FROM outbox`);
    const [first, second] = await setAside(test, 'ada', ['Bought', 'Left']);
    await setAside(elsewhere(), 'eve', ['Elsewhere']);
    const page = await store.setAside.page(workspaceId, { first: 1 });
    expect(page.edges.map(({ node }) => node)).toEqual([
      {
        id: second,
        customerId,
        type: 'track',
        name: 'Left',
        occurredAt: expect.any(Date) as Date,
        receivedAt: expect.any(Date) as Date,
        tries: 1,
        reason: 'Error: poison',
        setAsideAt: expect.any(Date) as Date,
      },
    ]);
    expect(await page.totalCount()).toBe(2);
    const rest = await store.setAside.page(workspaceId, { first: 5, after: page.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([first]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('are listed though the event itself is gone', async () => {
    const [id] = await setAside(test, 'ada', ['Bought']);
    await test.dataSource.query(`DELETE FROM event`);
    const { edges } = await test.store.setAside.page(test.workspaceId, { first: 1 });
    expect(edges.map(({ node }) => node)).toMatchObject([{ id, type: null, name: null, occurredAt: null }]);
  });

  it('are counted by workspace, and those that were set aside before a moment', async () => {
    const { store, workspaceId, foreignWorkspaceId, dataSource } = test;
    const [old = ''] = await setAside(test, 'ada', ['Bought', 'Left']);
    await setAside(elsewhere(), 'eve', ['Elsewhere']);
    await ago([old], '1 hour');
    const before = new Date(Date.now() - 60_000);
    expect(await store.setAside.count(workspaceId)).toBe(2);
    expect(await store.setAside.count(workspaceId, before)).toBe(1);
    expect(await countAllSetAside(dataSource)).toEqual(
      expect.arrayContaining([
        { workspaceId, count: 2 },
        { workspaceId: foreignWorkspaceId, count: 1 },
      ]),
    );
    expect(await countAllSetAside(dataSource, before)).toEqual([{ workspaceId, count: 1 }]);
  });

  it('are redriven by their ids: as new, once, and no others', async () => {
    const { store, workspaceId } = test;
    const [first = '', second = ''] = await setAside(test, 'ada', ['Bought', 'Left']);
    expect(await store.setAside.redrive(workspaceId, [first, first, newId(), 'no id'])).toBe(1);
    expect(await outboxOf(test)).toEqual([onTheWay(first), aside(second)]);
    expect(await store.setAside.redrive(workspaceId, [first])).toBe(0);
    expect(await store.setAside.redrive(workspaceId, [])).toBe(0);
  });

  it('are not redriven by another workspace', async () => {
    const [id = ''] = await setAside(test, 'ada', ['Bought']);
    expect(await test.store.setAside.redrive(test.foreignWorkspaceId, [id])).toBe(0);
    expect(await test.store.setAside.redriveOldest(test.foreignWorkspaceId)).toBe(0);
    expect(await outboxOf(test)).toEqual([aside(id)]);
  });

  it('are redriven all at once, or those that were set aside before a moment', async () => {
    const { store, workspaceId } = test;
    const [old = '', young = ''] = await setAside(test, 'ada', ['Bought', 'Left']);
    const [foreign = ''] = await setAside(elsewhere(), 'eve', ['Elsewhere']);
    await ago([old], '1 hour');
    expect(await store.setAside.redriveOldest(workspaceId, new Date(Date.now() - 60_000))).toBe(1);
    expect(await outboxOf(test)).toEqual([onTheWay(old), aside(young), aside(foreign)]);
    expect(await store.setAside.redriveOldest(workspaceId)).toBe(1);
    expect(await store.setAside.redriveOldest(workspaceId)).toBe(0);
    expect(await outboxOf(test)).toEqual([onTheWay(old), onTheWay(young), aside(foreign)]);
  });

  it('are redriven a thousand at a time, the oldest first', async () => {
    await setAside(test, 'ada', ['Bought']);
    await test.dataSource.query(
      `INSERT INTO outbox (seq, workspace_id, customer_id, event_id, event_received_at, set_aside_at)
       SELECT nextval('event_seq'), workspace_id, customer_id,
              overlay(event_id::text placing lpad(to_hex(number), 12, '0') from 25)::uuid, event_received_at, set_aside_at
         FROM outbox, generate_series(1, $1::int) AS number`,
      [MOST_REDRIVEN + 4],
    );
    const ids = (await outboxOf(test)).map(({ id }) => id).toSorted();
    expect(await test.store.setAside.redriveOldest(test.workspaceId)).toBe(MOST_REDRIVEN);
    const left = (await outboxOf(test)).filter(({ isSetAside }) => isSetAside);
    expect(left.map(({ id }) => id).toSorted()).toEqual(ids.slice(MOST_REDRIVEN));
    expect(await test.store.setAside.redriveOldest(test.workspaceId)).toBe(5);
  });

  it('stay where they are when there is no customer any more to whom they could matter', async () => {
    const [id = ''] = await setAside(test, 'ada', ['Bought']);
    const [other = ''] = await setAside(test, 'eve', ['Bought']);
    await test.dataSource.query(`UPDATE outbox SET customer_id = gen_random_uuid() WHERE event_id = $1`, [
      id,
    ]);
    expect(await test.store.setAside.redriveOldest(test.workspaceId)).toBe(1);
    expect(await outboxOf(test)).toEqual([aside(id), onTheWay(other)]);
  });

  it('are read and redriven along an index, whatever other workspaces have', async () => {
    await setAside(elsewhere(), 'eve', ['Bought']);
    await test.dataSource.query(
      `INSERT INTO outbox (seq, workspace_id, customer_id, event_id, event_received_at, set_aside_at)
       SELECT nextval('event_seq'), workspace_id, customer_id, gen_random_uuid(), event_received_at, set_aside_at
         FROM outbox, generate_series(1, 3000)`,
    );
    const [id = ''] = await setAside(test, 'ada', ['Bought']);
    await test.dataSource.query(`VACUUM ANALYZE outbox`);
    const before = await metSoFar();
    await test.store.setAside.page(test.workspaceId, { first: 20 });
    expect(await test.store.setAside.count(test.workspaceId)).toBe(1);
    expect(await test.store.setAside.redrive(test.workspaceId, [id])).toBe(1);
    expect(await test.store.setAside.redriveOldest(test.workspaceId)).toBe(0);
    expect((await metSoFar()) - before).toBeLessThan(20);
  });

  /** How many rows of the outbox all connections have met. */
  async function metSoFar(): Promise<number> {
    await test.dataSource.query(`SELECT pg_stat_force_next_flush()`);
    const [met] = await rows<{ readonly met: number }>(
      test.dataSource,
      `SELECT (seq_tup_read + idx_tup_fetch)::int AS met FROM pg_stat_user_tables WHERE relname = 'outbox'`,
    );
    return met?.met ?? NaN;
  }
});
