import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { CustomerEntity, EventEntity, OutboxEntity, RejectedEventEntity } from '@sojourn/store';
import { forgetWhatCameIn } from '../testing/forget-what-came-in.test-helper.js';
import { holdTable } from '../testing/hold-table.test-helper.js';
import { basic, bearer } from '../testing/tenant.test-helper.js';
import type { BatchAnswer } from './success.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('intake', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  afterEach(() => forgetWhatCameIn(api));

  async function post(
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = basic(api.house.writeKey),
  ) {
    const sent = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const response = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: sent });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.json(),
    };
  }

  const events = () => api.dataSource.getRepository(EventEntity).find({ order: { seq: 'ASC' } });
  const rejected = () => api.dataSource.getRepository(RejectedEventEntity).find({ order: { id: 'ASC' } });

  const order = { userId: 'ada', event: 'Order Completed', properties: { order_id: '42' } };

  it('answers after event and outbox row are committed', async () => {
    expect(await post('/v1/track', order)).toMatchObject({ status: 200, body: { success: true } });
    const [event] = await events();
    expect(event).toMatchObject({
      workspaceId: api.house.workspaceId,
      name: 'Order Completed',
      properties: { order_id: '42' },
    });
    expect(await api.dataSource.getRepository(OutboxEntity).find()).toMatchObject([{ seq: event?.seq }]);
  });

  it('changes nothing when the same messageId comes again', async () => {
    await post('/v1/track', { ...order, messageId: 'm-1' });
    expect(await post('/v1/track', { ...order, messageId: 'm-1', event: 'Something else' })).toMatchObject({
      status: 200,
    });
    expect(await events()).toHaveLength(1);
  });

  it('merges the traits of an identify into the customer, whichever event came first', async () => {
    await post('/v1/track', order);
    await post('/v1/identify', { userId: 'ada', traits: { email: 'ada@example.com' } });
    expect(await api.dataSource.getRepository(CustomerEntity).find()).toMatchObject([
      { attributes: { email: 'ada@example.com' } },
    ]);
  });

  it('takes the write key from the header, from the body, and a server key too', async () => {
    const { writeKey, serverKey } = api.house;
    expect(await post('/v1/track', order, basic(writeKey))).toMatchObject({ status: 200 });
    expect(await post('/v1/track', { ...order, writeKey }, {})).toMatchObject({ status: 200 });
    expect(await post('/v1/track', order, bearer(serverKey))).toMatchObject({ status: 200 });
    expect(await events()).toHaveLength(3);
  });

  it('refuses a wrong key, and no key', async () => {
    expect(await post('/v1/track', order, basic('sj_test_0000000000000000_nope'))).toMatchObject({
      status: 401,
    });
    expect(await post('/v1/track', order, {})).toMatchObject({
      status: 401,
      type: expect.stringContaining('problem+json') as string,
    });
    expect(await post('/v1/batch', '{"batch":', basic('nope'))).toMatchObject({ status: 401 });
    expect(await events()).toEqual([]);
    expect(await rejected()).toEqual([]);
  });

  it('reads JSON whatever the content type says, packed or not', async () => {
    const form = { ...basic(api.house.writeKey), 'content-type': 'application/x-www-form-urlencoded' };
    expect(await post('/v1/track', order, form)).toMatchObject({ status: 200 });
    const packed = gzipSync(JSON.stringify({ batch: [{ type: 'track', ...order }] }));
    expect(await post('/v1/batch', packed, { ...form, 'content-encoding': 'gzip' })).toMatchObject({
      status: 200,
    });
    expect(await events()).toHaveLength(2);
  });

  it.each([
    ['names no customer', { event: 'Order Completed' }, 'no-customer'],
    ['has no name', { userId: 'ada' }, 'invalid'],
    ['holds U+0000', { ...order, properties: { note: 'a\u0000b' } }, 'unusable-text'],
    ['weighs 33 KB', { ...order, properties: { note: 'x'.repeat(33 * 1024) } }, 'too-large'],
    [
      'is nested too deep',
      { ...order, properties: JSON.parse('{"a":'.repeat(30) + '1' + '}'.repeat(30)) as unknown },
      'too-deep',
    ],
    ['is a list', [order], 'not-an-object'],
    ['has a name for a time', { ...order, timestamp: 'yesterday' }, 'invalid'],
    ['has properties that are none', { ...order, properties: 'many' }, 'invalid'],
    ['has a number for an id that has lost digits', '{"userId":12345678901234567890,"event":"x"}', 'invalid'],
    [
      'has a fraction for an id that has lost digits',
      '{"userId":0.12345678901234567,"event":"x"}',
      'invalid',
    ],
    ['is of "undefined"', { ...order, userId: 'undefined' }, 'invalid'],
    ['is of "null"', { ...order, userId: ' null ' }, 'invalid'],
    ['is of "NaN"', { ...order, anonymousId: 'NaN' }, 'invalid'],
    ['is of "[object Object]"', { ...order, userId: '[object Object]' }, 'invalid'],
    ['has a name of 256 characters', { ...order, event: 'x'.repeat(256) }, 'invalid'],
    ['has an endless id', { ...order, messageId: 'm'.repeat(5000) }, 'invalid'],
  ])('answers 400 to an event that %s, and keeps it with its reason', async (_, body, code) => {
    const answer = await post('/v1/track', body);
    expect(answer).toMatchObject({
      status: 400,
      type: expect.stringContaining('problem+json') as string,
      body: { code },
    });
    expect(await rejected()).toMatchObject([
      { code, endpoint: '/v1/track', workspaceId: api.house.workspaceId },
    ]);
    expect(await events()).toEqual([]);
  });

  it('says why nobody may be called "undefined"', async () => {
    expect(await post('/v1/track', { ...order, userId: 'undefined' })).toMatchObject({
      body: { detail: '"userId" must not be "undefined", which programs write for nobody: leave it out.' },
    });
  });

  it('takes any number for an id that has not lost digits', async () => {
    for (const userId of [5.5, 0, -1, 0.1, 9007199254740991])
      expect(await post('/v1/track', { ...order, userId })).toMatchObject({ status: 200 });
    const names = await api.dataSource.query<{ value: string }[]>(`SELECT value FROM customer_identifier`);
    expect(names.map(({ value }) => value).toSorted()).toEqual(['-1', '0', '0.1', '5.5', '9007199254740991']);
  });

  it('answers 400 to the key __proto__, and keeps the event without it', async () => {
    const answer = await post(
      '/v1/track',
      '{"userId":"ada","event":"x","properties":{"__proto__":{"admin":true}}}',
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'reserved-key' } });
    expect(await rejected()).toMatchObject([{ payload: { properties: { '(__proto__)': { admin: true } } } }]);
  });

  it('answers 400 to broken JSON, and keeps its beginning', async () => {
    expect(await post('/v1/batch', '{"batch":[{')).toMatchObject({
      status: 400,
      body: { code: 'broken-json' },
    });
    expect(await post('/v1/track', '')).toMatchObject({ status: 400 });
    expect(await post('/v1/track', Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ status: 400 });
    expect((await rejected())[0]).toMatchObject({ code: 'broken-json', payload: { body: '{"batch":[{' } });
  });

  const packedOrder = gzipSync(JSON.stringify(order));

  it.each<[string, string | Buffer, string | undefined, string]>([
    ['says it is gzip, and is not', JSON.stringify(order), 'gzip', 'The body cannot be unpacked as gzip.'],
    ['was cut off', packedOrder.subarray(0, 40), 'gzip', 'The body is gzip that was cut off.'],
    [
      'was cut off and does not say so',
      packedOrder.subarray(0, 40),
      undefined,
      'The body is gzip that was cut off.',
    ],
    ['is gzip and says it is deflate', packedOrder, 'deflate', 'The body cannot be unpacked as deflate.'],
  ])('answers 400 to a packed body that %s, and keeps that', async (_, body, label, reason) => {
    const headers = { ...basic(api.house.writeKey), ...(label && { 'content-encoding': label }) };
    expect(await post('/v1/track', body, headers)).toMatchObject({
      status: 400,
      body: { code: 'broken-packing', detail: reason },
    });
    expect(await rejected()).toMatchObject([{ code: 'broken-packing', reason, endpoint: '/v1/track' }]);
  });

  it.each<[string, Buffer]>([
    ['GZIP', packedOrder],
    ['deflate', deflateSync(JSON.stringify(order))],
    ['br', brotliCompressSync(JSON.stringify(order))],
    ['gzip', gzipSync(packedOrder)],
    ['identity', packedOrder],
  ])('reads what is packed as %s', async (label, body) => {
    const headers = { ...basic(api.house.writeKey), 'content-encoding': label };
    expect(await post('/v1/track', body, headers)).toMatchObject({ status: 200 });
    expect(await events()).toHaveLength(1);
  });

  it('answers 415 to a body that is packed in another way', async () => {
    const headers = { ...basic(api.house.writeKey), 'content-encoding': 'zstd' };
    expect(await post('/v1/track', order, headers)).toMatchObject({ status: 415 });
  });

  it('answers 413 to a batch of 501 KB, packed or not', async () => {
    const batch = JSON.stringify({
      batch: [{ type: 'track', ...order, properties: { note: 'x'.repeat(501 * 1024) } }],
    });
    const detail = 'The request is larger than this address takes.';
    expect(await post('/v1/batch', batch)).toMatchObject({ status: 413, body: { detail } });
    const headers = { ...basic(api.house.writeKey), 'content-encoding': 'gzip' };
    expect(await post('/v1/batch', gzipSync(batch), headers)).toMatchObject({ status: 413 });
  });

  it('answers 503 and when to come again while the database goes away', async () => {
    const table = await holdTable(api.dataSource, 'event');
    const answering = fetch(`${api.url}/v1/track`, {
      method: 'POST',
      headers: basic(api.house.writeKey),
      body: JSON.stringify(order),
    });
    await api.dataSource.query('SELECT pg_terminate_backend($1)', [await table.waiter()]);
    const answer = await answering;
    await table.release();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ title: 'Service Unavailable' });
  });

  it('keeps every good event of a batch, and every bad one with its reason', async () => {
    const bad = [
      '{"type":"track","event":"x"}',
      '{"type":"constructor","userId":"ada"}',
      '7',
      'null',
      '{"userId":"ada"}',
    ];
    const hostile = '{"type":"identify","userId":"ada","traits":{"constructor":1}}';
    const large = JSON.stringify({ type: 'track', ...order, properties: { note: 'x'.repeat(33 * 1024) } });
    const good = JSON.stringify({ type: 'track', ...order });
    const items = [good, ...bad, good, hostile, large, good];
    const { status, body } = await post('/v1/batch', `{"batch":[${items.join(',')}]}`);
    expect([status, body]).toMatchObject([200, { success: true }]);
    expect(await events()).toHaveLength(3);
    const kept = await rejected();
    // Its sender is told the same, with the places in the batch.
    expect((body as BatchAnswer).refused).toEqual(
      [1, 2, 3, 4, 5, 7, 8].map((index, nth) => ({
        index,
        code: kept[nth]?.code,
        reason: kept[nth]?.reason,
      })),
    );
    expect(kept.map(({ code }) => code)).toEqual([
      'no-customer',
      'unknown-type',
      'unknown-type',
      'unknown-type',
      'unknown-type',
      'reserved-key',
      'too-large',
    ]);
  });

  it.each([
    ['a list of 150,000', Array.from({ length: 150_000 }, () => 1), 0],
    // As jsonb a small number takes many times the space that it takes as text.
    ['14,000 small numbers', Array.from({ length: 14_000 }, () => 1), 299],
  ])('stores of 2,500 events that share %s no more than some megabytes', async (_, a, stored) => {
    const batch = Array.from({ length: 2500 }, () => ({ type: 'track', userId: 'ada', event: 'x' }));
    const { status, body } = await post('/v1/batch', { context: { a }, batch });
    expect(status).toBe(200);
    expect((body as BatchAnswer).refused).toHaveLength(2500 - stored);
    expect([(await events()).length, (await rejected()).length]).toEqual([stored, 2500 - stored]);
  });

  it('refuses an identify by which too much would be known, alone and in a batch', async () => {
    const identify = (name: string) => ({
      type: 'identify',
      userId: 'ada',
      traits: { [name]: 'x'.repeat(30 * 1024) },
    });
    const batch = [identify('a'), identify('b'), identify('c'), { type: 'track', ...order }];
    expect((await post('/v1/batch', { batch })).body).toMatchObject({
      refused: [{ index: 2, code: 'too-much-known' }],
    });
    expect(await post('/v1/identify', identify('d'))).toMatchObject({
      status: 400,
      body: { code: 'too-much-known' },
    });
    expect(await events()).toHaveLength(3);
    expect(await rejected()).toMatchObject([
      { endpoint: '/v1/batch', payload: identify('c') },
      { endpoint: '/v1/identify', payload: identify('d') },
    ]);
  });

  it('refuses a body without a batch, and a batch of too many', async () => {
    expect(await post('/v1/batch', { events: [] })).toMatchObject({
      status: 400,
      body: { code: 'no-batch' },
    });
    const many = { batch: Array.from({ length: 2501 }, () => 1) };
    expect(await post('/v1/batch', many)).toMatchObject({ status: 400, body: { code: 'too-many-events' } });
    expect(await post('/v1/batch', { batch: [] })).toMatchObject({ status: 200 });
  });

  it('never keeps the key that came in the body', async () => {
    const { writeKey } = api.house;
    await post('/v1/track', { event: 'x', writeKey }, {});
    await post('/v1/track', `{"writeKey": "${writeKey}", "event": `);
    await post('/v1/batch', { writeKey, events: [] }, {});
    const kept = await rejected();
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toContain(writeKey);
  });

  it('corrects the time by what the clock of the sender is off', async () => {
    const hourAgo = (minutes: number) => new Date(Date.now() - 3_600_000 + minutes * 60_000).toISOString();
    await post('/v1/batch', {
      sentAt: hourAgo(0),
      batch: [{ type: 'track', ...order, timestamp: hourAgo(-5) }],
    });
    const [event] = await events();
    const minutesAgo = (Date.now() - (event?.occurredAt.getTime() ?? 0)) / 60_000;
    expect(minutesAgo).toBeCloseTo(5, 0);
  });

  it('puts an event of the foreign key into the foreign workspace', async () => {
    await post('/v1/track', order, basic(api.foreign.writeKey));
    expect(await events()).toMatchObject([{ workspaceId: api.foreign.workspaceId }]);
  });

  it('lets pages of other origins send events in, and nothing else', async () => {
    const headers = { origin: 'https://shop.test', ...basic(api.house.writeKey) };
    const sent = await fetch(`${api.url}/v1/track`, { method: 'POST', headers, body: JSON.stringify(order) });
    expect(sent.headers.get('access-control-allow-origin')).toBe('*');
    const graphql = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: '{}' });
    expect(graphql.headers.get('access-control-allow-origin')).toBeNull();
  });
});
