import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { batch, identify, track } from './events.test-helper.js';
import { Intake } from './intake.js';

describe('intake', () => {
  let test: TestStore;
  let intake: Intake;
  let rung: number;

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    await test.dataSource.query(
      `TRUNCATE event, event_key, outbox, rejected_event, customer_identifier, customer CASCADE`,
    );
    rung = 0;
    intake = new Intake(test.dataSource, () => {
      rung += 1;
    });
  });
  afterAll(() => test.close());

  const count = async (table: string) =>
    (await rows<{ n: number }>(test.dataSource, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

  it('stores events with an outbox row each and tells the relay once', async () => {
    const receipt = await intake.receive(test.workspaceId, batch(track(), track()));
    expect(receipt).toEqual({ stored: 2, repeated: 0, refused: 0 });
    expect(await count('event')).toBe(2);
    expect(await count('outbox')).toBe(2);
    expect(rung).toBe(1);
  });

  it('keeps every field of an event', async () => {
    const event = track({
      properties: { order_id: 'A-1', products: [{ name: 'Tea' }] },
      context: { library: 'x' },
    });
    await intake.receive(test.workspaceId, batch(event));
    const [stored] = await rows<Record<string, unknown>>(test.dataSource, `SELECT * FROM event`);
    expect(stored).toMatchObject({
      type: 'track',
      name: 'Order Completed',
      properties: event.properties,
      context: event.context,
      message_id: event.messageId,
      occurred_at: event.occurredAt,
    });
  });

  it('puts the event into the partition of its month', async () => {
    await intake.receive(test.workspaceId, batch(track()));
    expect(await count('event_default')).toBe(0);
  });

  it('changes nothing when the same message comes again', async () => {
    const event = track();
    await intake.receive(test.workspaceId, batch(event));
    const again = await intake.receive(test.workspaceId, batch(event));
    expect(again).toEqual({ stored: 0, repeated: 1, refused: 0 });
    expect(await count('event')).toBe(1);
    expect(rung).toBe(1);
  });

  it('takes the first of two events with one message id inside a batch', async () => {
    const first = track({ properties: { n: 1 } });
    const receipt = await intake.receive(test.workspaceId, batch(first, { ...first, properties: { n: 2 } }));
    expect(receipt).toEqual({ stored: 1, repeated: 1, refused: 0 });
    expect(await rows(test.dataSource, `SELECT properties FROM event`)).toEqual([{ properties: { n: 1 } }]);
  });

  it('counts message ids of another workspace apart', async () => {
    const event = track();
    await intake.receive(test.workspaceId, batch(event));
    expect(await intake.receive(test.foreignWorkspaceId, batch(event))).toMatchObject({ stored: 1 });
    expect(await count('customer')).toBe(2);
  });

  it('gives events their places in the order of the batch', async () => {
    const events = Array.from({ length: 50 }, (_, n) =>
      track({ userId: n % 2 ? 'ann' : 'bob', properties: { n } }),
    );
    await intake.receive(test.workspaceId, batch(...events));
    const stored = await rows<{ n: number }>(
      test.dataSource,
      `SELECT (properties ->> 'n')::int AS n FROM event ORDER BY seq`,
    );
    expect(stored.map(({ n }) => n)).toEqual(events.map((_, n) => n));
  });

  it('merges traits into the attributes in the order of the batch; null forgets', async () => {
    await intake.receive(
      test.workspaceId,
      batch(
        identify({ email: 'ann@example.com', city: 'Ulm', plan: 'free' }),
        identify({ city: 'Bonn', plan: null, tags: ['a'] }),
      ),
    );
    expect(await rows(test.dataSource, `SELECT attributes FROM customer`)).toEqual([
      { attributes: { email: 'ann@example.com', city: 'Bonn', tags: ['a'] } },
    ]);
  });

  it('leaves the attributes alone when something is tracked', async () => {
    await intake.receive(test.workspaceId, batch(identify({ email: 'ann@example.com' })));
    await intake.receive(test.workspaceId, batch(track({ properties: { email: 'other@example.com' } })));
    expect(await rows(test.dataSource, `SELECT attributes FROM customer`)).toEqual([
      { attributes: { email: 'ann@example.com' } },
    ]);
  });

  it('keeps what was refused in the same request, also when nothing else was in it', async () => {
    const refused = {
      endpoint: '/v1/batch',
      code: 'no-name',
      reason: 'a track needs a name',
      payload: { type: 'track' },
    };
    await intake.receive(test.workspaceId, { events: [track()], refused: [refused] });
    await intake.receive(test.workspaceId, { events: [], refused: [{ ...refused, payload: null }] });
    const page = await test.store.rejectedEvents.page(test.workspaceId, { first: 10 });
    expect(page.edges.map(({ node }) => node)).toMatchObject([{ payload: null }, refused]);
    expect((await test.store.rejectedEvents.page(test.foreignWorkspaceId, { first: 10 })).edges).toEqual([]);
    expect(rung).toBe(1);
  });

  it('takes in nothing of a request that the database refuses', async () => {
    const unstorable = track({ properties: { text: '\u0000' } });
    await expect(intake.receive(test.workspaceId, batch(track(), unstorable))).rejects.toThrow();
    expect(await count('event_key')).toBe(0);
    expect(await count('customer')).toBe(0);
    expect(rung).toBe(0);
  });

  it('takes a batch of two thousand new customers in one go', async () => {
    const events = Array.from({ length: 2000 }, (_, n) => track({ userId: `u${n}`, anonymousId: `a${n}` }));
    expect(await intake.receive(test.workspaceId, batch(...events))).toMatchObject({ stored: 2000 });
    expect(await count('customer')).toBe(2000);
  });
});
