import { CustomerEntity, OutboxEntity } from '@sojourn/store';
import { holdTable } from '../testing/hold-table.test-helper.js';
import { basic, bearer } from '../testing/tenant.test-helper.js';
import { openIntakeDesk, order, type IntakeDesk } from './intake-desk.test-helper.js';

describe('intake', () => {
  let desk: IntakeDesk;

  beforeAll(async () => {
    desk = await openIntakeDesk();
  });
  afterAll(() => desk.close());
  afterEach(() => desk.forget());

  it('answers after event and outbox row are committed', async () => {
    expect(await desk.post('/v1/track', order)).toMatchObject({ status: 200, body: { success: true } });
    const [event] = await desk.events();
    expect(event).toMatchObject({
      workspaceId: desk.api.house.workspaceId,
      name: 'Order Completed',
      properties: { order_id: '42' },
    });
    expect(await desk.api.dataSource.getRepository(OutboxEntity).find()).toMatchObject([{ seq: event?.seq }]);
  });

  it('changes nothing when the same messageId comes again', async () => {
    await desk.post('/v1/track', { ...order, messageId: 'm-1' });
    expect(
      await desk.post('/v1/track', { ...order, messageId: 'm-1', event: 'Something else' }),
    ).toMatchObject({
      status: 200,
    });
    expect(await desk.events()).toHaveLength(1);
  });

  it('merges the traits of an identify into the customer, whichever event came first', async () => {
    await desk.post('/v1/track', order);
    await desk.post('/v1/identify', { userId: 'ada', traits: { email: 'ada@example.com' } });
    expect(await desk.api.dataSource.getRepository(CustomerEntity).find()).toMatchObject([
      { attributes: { email: 'ada@example.com' } },
    ]);
  });

  it('takes the write key from the header, from the body, and a server key too', async () => {
    const { writeKey, serverKey } = desk.api.house;
    expect(await desk.post('/v1/track', order, basic(writeKey))).toMatchObject({ status: 200 });
    expect(await desk.post('/v1/track', { ...order, writeKey }, {})).toMatchObject({ status: 200 });
    expect(await desk.post('/v1/track', order, bearer(serverKey))).toMatchObject({ status: 200 });
    expect(await desk.events()).toHaveLength(3);
  });

  it('refuses a wrong key, and no key', async () => {
    expect(await desk.post('/v1/track', order, basic('sj_test_0000000000000000_nope'))).toMatchObject({
      status: 401,
    });
    expect(await desk.post('/v1/track', order, {})).toMatchObject({
      status: 401,
      type: expect.stringContaining('problem+json') as string,
    });
    expect(await desk.post('/v1/batch', '{"batch":', basic('nope'))).toMatchObject({ status: 401 });
    expect(await desk.events()).toEqual([]);
    expect(await desk.rejected()).toEqual([]);
  });

  it('answers 503 and when to come again while the database goes away', async () => {
    const table = await holdTable(desk.api.dataSource, 'event');
    const answering = fetch(`${desk.api.url}/v1/track`, {
      method: 'POST',
      headers: basic(desk.api.house.writeKey),
      body: JSON.stringify(order),
    });
    await desk.api.dataSource.query('SELECT pg_terminate_backend($1)', [await table.waiter()]);
    const answer = await answering;
    await table.release();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ title: 'Service Unavailable' });
  });

  it('corrects the time by what the clock of the sender is off', async () => {
    const hourAgo = (minutes: number) => new Date(Date.now() - 3_600_000 + minutes * 60_000).toISOString();
    await desk.post('/v1/batch', {
      sentAt: hourAgo(0),
      batch: [{ type: 'track', ...order, timestamp: hourAgo(-5) }],
    });
    const [event] = await desk.events();
    const minutesAgo = (Date.now() - (event?.occurredAt.getTime() ?? 0)) / 60_000;
    expect(minutesAgo).toBeCloseTo(5, 0);
  });

  it('puts an event of the foreign key into the foreign workspace', async () => {
    await desk.post('/v1/track', order, basic(desk.api.foreign.writeKey));
    expect(await desk.events()).toMatchObject([{ workspaceId: desk.api.foreign.workspaceId }]);
  });

  it('lets pages of other origins send events in, and nothing else', async () => {
    const headers = { origin: 'https://shop.test', ...basic(desk.api.house.writeKey) };
    const sent = await fetch(`${desk.api.url}/v1/track`, {
      method: 'POST',
      headers,
      body: JSON.stringify(order),
    });
    expect(sent.headers.get('access-control-allow-origin')).toBe('*');
    const graphql = await fetch(`${desk.api.url}/graphql`, { method: 'POST', headers, body: '{}' });
    expect(graphql.headers.get('access-control-allow-origin')).toBeNull();
  });
});
