import { EventEntity } from './event.entity.js';
import { newId } from '../id.js';
import { track } from '../intake/events.test-helper.js';
import type { IncomingBatch } from '../intake/incoming.js';
import { Intake } from '../intake/intake.js';
import { rows } from '../database/rows.js';
import { setAside } from '../set-aside/set-aside.test-helper.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { ArrivalFilter } from './arrival.js';
import { isRefused } from './arrival.js';
import { eventsSql, LOOKED_AT, refusedSql } from './arrival-windows.js';

describe('what came in', () => {
  let test: TestStore;
  let intake: Intake;

  beforeEach(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
  });
  afterEach(() => test.close());

  const page = (first: number, filter: ArrivalFilter = {}, after: string | null = null) =>
    test.store.arrivals.page(test.workspaceId, { first, after }, filter);
  const words = (arrivals: Awaited<ReturnType<typeof page>>) =>
    arrivals.edges.map(({ node }) => (isRefused(node) ? node.reason : node.name));
  /** All that a filter lets through, read page by page. */
  async function all(first: number, filter: ArrivalFilter = {}): Promise<readonly (string | null)[]> {
    const seen: (string | null)[] = [];
    let after: string | null = null;
    do {
      const part: Awaited<ReturnType<typeof page>> = await page(first, filter, after);
      seen.push(...words(part));
      after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
    } while (after !== null);
    return seen;
  }
  const refusal = (reason: string, payload: unknown): IncomingBatch => ({
    events: [],
    refused: [{ endpoint: '/v1/track', code: 'invalid', reason, payload }],
  });
  const send = (...batches: readonly IncomingBatch[]) =>
    batches.reduce(
      (before, batch) => before.then(() => intake.receive(test.workspaceId, batch)),
      Promise.resolve<unknown>(null),
    );
  const one = (name: string, userId = 'ann'): IncomingBatch => ({
    events: [track({ userId, name })],
    refused: [],
  });

  it('is read the latest first, events and what was refused alike, and misses nothing between pages', async () => {
    await send(
      one('A'),
      refusal('B', {}),
      one('C'),
      one('D'),
      refusal('E', null),
      refusal('F', 'text'),
      one('G'),
    );
    for (const first of [1, 2, 3, 7, 100])
      expect(await all(first)).toEqual(['G', 'F', 'E', 'D', 'C', 'B', 'A']);
    expect((await page(7)).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect((await page(6)).lookedBackTo).toBeNull();
  });

  it('is found by name, type and customer, in what was refused too', async () => {
    await send(
      one('Bought'),
      one('Left', 'bob'),
      { events: [track({ type: 'page', name: 'Page Viewed', anonymousId: 'browser' })], refused: [] },
      refusal('no order', { event: 'Bought', userId: 'bob', type: 'track' }),
      refusal('no page', { name: 'Home', anonymousId: 'browser', type: 'page' }),
    );
    const bob = await test.store.customers.byUserId(test.workspaceId, 'bob');
    expect(await all(1, { name: 'Bought' })).toEqual(['no order', 'Bought']);
    expect(await all(5, { type: 'page' })).toEqual(['no page', 'Page Viewed']);
    expect(await all(5, { customer: 'bob' })).toEqual(['no order', 'Left']);
    expect(await all(5, { customer: bob?.id ?? '' })).toEqual(['Left']);
    expect(await all(1, { customer: 'browser' })).toEqual(['no page', 'Page Viewed']);
    expect(await all(5, { customer: 'bob', name: 'Bought' })).toEqual(['no order']);
    expect(await all(5, { customer: 'nobody' })).toEqual([]);
    expect(await all(5, { customer: newId() })).toEqual([]);
  });

  it('can be what is a problem only', async () => {
    await send(one('Fine'), refusal('no', {}));
    await setAside(test, 'ann', ['Poison', 'Venom']);
    expect(await all(1, { isProblem: true })).toEqual(['Venom', 'Poison', 'no']);
    expect(await all(5, { isProblem: true, name: 'Venom' })).toEqual(['Venom']);
    expect(await all(5, { isProblem: true, customer: 'ann' })).toEqual(['Venom', 'Poison']);
    expect(await all(5, { isProblem: true, customer: 'bob' })).toEqual([]);
  });

  it('is nobody else’s', async () => {
    await send(one('Ours'), refusal('ours', { userId: 'ann' }));
    const foreign = (filter: ArrivalFilter) =>
      test.store.arrivals.page(test.foreignWorkspaceId, { first: 5 }, filter);
    const ann = await test.store.customers.byUserId(test.workspaceId, 'ann');
    for (const filter of [{}, { customer: 'ann' }, { customer: ann?.id ?? '' }, { isProblem: true }])
      expect(words(await foreign(filter))).toEqual([]);
    expect(await test.store.arrivals.last(test.foreignWorkspaceId)).toBeNull();
  });

  it('tells what came last', async () => {
    expect(await test.store.arrivals.last(test.workspaceId)).toBeNull();
    for (const batch of [one('A'), refusal('B', {}), one('C')]) {
      await send(batch);
      const [last] = (await page(1)).edges;
      expect(await test.store.arrivals.last(test.workspaceId)).toBe(last?.node.id);
    }
  });

  it('says with which key it was sent', async () => {
    const { apiKey } = await test.store.apiKeys.create(test.workspaceId, {
      kind: 'write',
      name: 'Shop',
      environment: 'test',
    });
    const [event] = one('A').events;
    if (event === undefined) throw new Error('there is no event');
    await send({ events: [event], refused: refusal('B', {}).refused, apiKeyId: apiKey.id }, one('C'));
    expect((await page(5)).edges.map(({ node }) => node.apiKeyId)).toEqual(
      // In one request what was refused is written first.
      [null, apiKey.id, apiKey.id],
    );
    expect(await all(5, { apiKeyId: apiKey.id })).toEqual(['A', 'B']);
    expect(await all(5, { apiKeyId: 'none' })).toEqual([]);
    expect(await test.store.apiKeys.byIds(test.workspaceId, [apiKey.id, 'none'])).toMatchObject([
      { name: 'Shop' },
    ]);
    expect(await test.store.apiKeys.byIds(test.foreignWorkspaceId, [apiKey.id])).toEqual([]);
  });

  describe('of a hundred thousand events', () => {
    beforeEach(async () => {
      await send(one('First', 'rare'));
      await send(refusal('refused first', { event: 'First' }));
      // Ids in the order of arrival, as those of the application are.
      await test.dataSource.query(
        `INSERT INTO event (id, received_at, workspace_id, customer_id, type, name, properties, message_id, occurred_at)
         SELECT (lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint + n), 12, '0') || '70008000000000000000')::uuid,
                now(), $1, gen_random_uuid(), 'track', 'Event', '{}', n, now()
           FROM generate_series(1000, 101000) AS n`,
        [test.workspaceId],
      );
      await test.dataSource.query(`VACUUM ANALYZE event, rejected_event, outbox`);
    });

    const planOf = async (sql: string, parameters: readonly unknown[]) => {
      const lines = await rows<{ readonly 'QUERY PLAN': string }>(
        test.dataSource,
        `EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF, COSTS OFF) ${sql}`,
        parameters,
      );
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    };
    const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

    it('the index is read only as far as the page goes', async () => {
      const plan = await planOf(eventsSql({}), [test.workspaceId, last, 51, 51, null, null, null, null]);
      expect(mostRows(plan)).toBeLessThanOrEqual(51);
      expect(plan).not.toContain('Rows Removed by Filter');
    });

    it('those of a small workspace beside it are found as quickly', async () => {
      await intake.receive(test.foreignWorkspaceId, one('Theirs'));
      await test.dataSource.query(`VACUUM ANALYZE event`);
      const plan = await planOf(eventsSql({}), [
        test.foreignWorkspaceId,
        last,
        51,
        51,
        null,
        null,
        null,
        null,
      ]);
      expect(plan).toMatch(/_workspace_id_id_idx|_arrival/);
      expect(mostRows(plan)).toBe(1);
      expect(plan).not.toContain('Rows Removed by Filter');
    });

    it('a customer’s own are found by their index', async () => {
      const customer = await test.store.customers.byUserId(test.workspaceId, 'rare');
      const parameters = [test.workspaceId, last, LOOKED_AT, 51, null, null, [customer?.id], null];
      const plan = await planOf(eventsSql({ customer: 'rare' }), parameters);
      expect(mostRows(plan)).toBe(1);
      expect(plan).not.toContain('Rows Removed by Filter');
    });

    it('what was refused is found by its index, and what came last too', async () => {
      const plan = await planOf(refusedSql(), [test.workspaceId, last, 51, 51, null, null, null, null]);
      expect(mostRows(plan)).toBe(1);
      expect(await countStatements(test.dataSource, () => test.store.arrivals.last(test.workspaceId))).toBe(
        1,
      );
    });

    it('something rare is looked for as far as is said, and the next page goes on from there', async () => {
      const first = await page(5, { name: 'First' });
      expect(words(first)).toEqual([]);
      expect(first.lookedBackTo).toBeInstanceOf(Date);
      expect(first.pageInfo.hasNextPage).toBe(true);
      expect(await all(5, { name: 'First' })).toEqual(['refused first', 'First']);
    });
  });

  it('the events of a page are told apart by what became of them', async () => {
    const [poison] = await setAside(test, 'ann', ['Poison']);
    await send(one('Waiting'), one('Through'));
    await test.dataSource.query(
      `DELETE FROM outbox USING event WHERE event.id = outbox.event_id AND event.name = 'Through'`,
    );
    const events = await test.dataSource.getRepository(EventEntity).find();
    const way = await test.store.events.onTheirWay(test.workspaceId, events);
    const named = way.map(({ id, setAside: aside }) => [
      events.find((event) => event.id === id)?.name,
      aside?.reason ?? null,
    ]);
    expect(named.toSorted()).toEqual([
      ['Poison', 'Error: poison'],
      ['Waiting', null],
    ]);
    expect(way.find(({ id }) => id === poison)?.setAside).toMatchObject({
      id: poison,
      name: 'Poison',
      tries: 1,
    });
    expect(await test.store.events.onTheirWay(test.foreignWorkspaceId, events)).toEqual([]);
  });
});

/** The most rows that any step of a plan brought. */
function mostRows(plan: string): number {
  return Math.max(...[...plan.matchAll(/actual rows=([\d.]+)/g)].map(([, count]) => Number(count)));
}
