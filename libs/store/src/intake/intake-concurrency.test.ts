import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { newId } from '../id.js';
import { untilWaiting, whileBlocked } from '../testing/lock-waits.test-helper.js';
import { batch, identify, track } from './events.test-helper.js';
import type { IncomingEvent } from './incoming.js';
import { Intake } from './intake.js';

describe('intake of many at once', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 20 });
    intake = new Intake(test.dataSource, () => undefined);
  });
  beforeEach(async () => {
    await test.dataSource.query(`TRUNCATE event, event_key, outbox, customer_identifier, customer CASCADE`);
  });
  afterAll(() => test.close());

  const count = async (table: string) =>
    (await rows<{ n: number }>(test.dataSource, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

  const MANY = 100;

  const receiveBothWays = (one: readonly IncomingEvent[], other: readonly IncomingEvent[]) =>
    Promise.all([
      intake.receive(test.workspaceId, batch(...one)),
      intake.receive(test.workspaceId, batch(...[...other].reverse())),
    ]);

  const times = (n: number) => Array.from({ length: n }, (_, index) => index);

  it('stores an event once that arrives twenty times at once', async () => {
    const event = track({ anonymousId: 'browser-1', userId: 'ann' });
    const receipts = await Promise.all(times(20).map(() => intake.receive(test.workspaceId, batch(event))));
    expect(receipts.reduce((sum, { stored }) => sum + stored, 0)).toBe(1);
    expect(await count('event')).toBe(1);
    expect(await count('customer')).toBe(1);
  });

  it('makes one customer of twenty first events of the same person', async () => {
    await Promise.all(times(20).map(() => intake.receive(test.workspaceId, batch(track({ userId: 'ann' })))));
    expect(await count('event')).toBe(20);
    expect(await count('customer')).toBe(1);
  });

  it('takes batches with the same customers in opposite orders side by side', async () => {
    const names = times(MANY).map((n) => `user-${n}`);
    const ordered = () => batch(...names.map((userId) => track({ userId })));
    const reversed = () => batch(...[...names].reverse().map((userId) => track({ userId })));
    for (let round = 0; round < 2; round++) {
      await Promise.all(
        times(6).map((n) => intake.receive(test.workspaceId, n % 2 ? ordered() : reversed())),
      );
    }
    expect(await count('customer')).toBe(MANY);
    expect(await count('event')).toBe(2 * 6 * MANY);
  });

  it('takes batches with the same messages in opposite orders side by side', async () => {
    const events = times(MANY).map((n) => track({ userId: `user-${n}` }));
    const receipts = await Promise.all(
      times(10).map((n) =>
        intake.receive(test.workspaceId, batch(...(n % 2 ? events : [...events].reverse()))),
      ),
    );
    expect(receipts.reduce((sum, { stored }) => sum + stored, 0)).toBe(MANY);
    expect(await count('event')).toBe(MANY);
  });

  it('lets two batches with the same messages in opposite orders meet in the middle', async () => {
    const events = ['a', 'b', 'c'].map((messageId) => track({ messageId, userId: messageId }));
    const receipts = await whileBlocked(
      test.dataSource,
      {
        sql: `INSERT INTO event_key (workspace_id, message_id) VALUES ($1, 'b')`,
        parameters: [test.workspaceId],
      },
      () => receiveBothWays(events, events),
      () => untilWaiting(test.dataSource, 2),
    );
    expect(receipts.map(({ stored }) => stored).sort()).toEqual([0, 3]);
  });

  it('lets two batches with the same new customers in opposite orders meet in the middle', async () => {
    const events = () => ['a', 'b', 'c'].map((userId) => track({ userId }));
    const receipts = await whileBlocked(
      test.dataSource,
      {
        sql: `WITH made AS (INSERT INTO customer (id, workspace_id) VALUES ($1, $2))
            INSERT INTO customer_identifier (workspace_id, kind, value, customer_id) VALUES ($2, 'user', 'b', $1)`,
        parameters: [newId(), test.workspaceId],
      },
      () => receiveBothWays(events(), events()),
      () => untilWaiting(test.dataSource, 2),
    );
    expect(receipts.map(({ stored }) => stored)).toEqual([3, 3]);
    expect(await count('customer')).toBe(3);
  });

  it('lets people be recognized side by side: nobody is two users, nobody is lost', async () => {
    await intake.receive(
      test.workspaceId,
      batch(...times(10).map((n) => track({ anonymousId: `browser-${n}` }))),
    );
    // Each browser is claimed by two users at once, in opposite orders.
    const claims = (suffix: string) =>
      times(10).map((n) => identify({}, { userId: `${n}-${suffix}`, anonymousId: `browser-${n}` }));
    await Promise.all([
      intake.receive(test.workspaceId, batch(...claims('x'))),
      intake.receive(test.workspaceId, batch(...claims('y').reverse())),
    ]);
    expect(await count('customer')).toBe(20);
    const shared = await rows(
      test.dataSource,
      `SELECT customer_id FROM customer_identifier WHERE kind = 'user' GROUP BY customer_id HAVING count(*) > 1`,
    );
    expect(shared).toEqual([]);
  });

  it('loses no trait when traits of one customer arrive side by side', async () => {
    await Promise.all(
      times(20).map((n) => intake.receive(test.workspaceId, batch(identify({ [`trait-${n}`]: n })))),
    );
    const [customer] = await rows<{ attributes: object }>(test.dataSource, `SELECT attributes FROM customer`);
    expect(Object.keys(customer?.attributes ?? {})).toHaveLength(20);
  });

  it('commits the events of a customer in the order of their places', async () => {
    await intake.receive(test.workspaceId, batch(track({ userId: 'ann' })));
    await Promise.all(times(30).map(() => intake.receive(test.workspaceId, batch(track({ userId: 'ann' })))));
    const arrived = await rows<{ received_at: Date }>(
      test.dataSource,
      `SELECT received_at FROM event ORDER BY seq`,
    );
    const moments = arrived.map(({ received_at }) => received_at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });
});
