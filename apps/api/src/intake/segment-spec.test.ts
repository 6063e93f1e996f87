import { gzipSync } from 'node:zlib';
import { CustomerEntity, EventEntity, RejectedEventEntity } from '@sojourn/store';
import { ask } from '../testing/ask.test-helper.js';
import { forgetWhatCameIn } from '../testing/forget-what-came-in.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('the Segment spec', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  afterEach(() => forgetWhatCameIn(api));

  async function post(path: string, body: unknown, headers = basic(api.house.writeKey)) {
    const sent = Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const response = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: sent });
    return { status: response.status, body: await response.json() };
  }

  const events = () => api.dataSource.getRepository(EventEntity).find({ order: { seq: 'ASC' } });
  const rejected = () => api.dataSource.getRepository(RejectedEventEntity).find({ order: { id: 'ASC' } });

  const calls = {
    track: { event: 'Came', properties: { by: 'train' } },
    identify: { traits: { city: 'Ulm' } },
    page: { name: 'Prices', category: 'Shop', properties: { url: 'https://shop.test/prices' } },
    screen: { name: 'Cart', properties: { items: 2 } },
    group: { groupId: 'acme', traits: { plan: 'gold' } },
    alias: { previousId: 'browser' },
  };
  const stored = [
    { type: 'track', name: 'Came', properties: { by: 'train' } },
    { type: 'identify', name: null, properties: { city: 'Ulm' } },
    {
      type: 'page',
      name: 'Page Viewed',
      properties: { name: 'Prices', category: 'Shop', url: 'https://shop.test/prices' },
    },
    { type: 'screen', name: 'Screen Viewed', properties: { name: 'Cart', items: 2 } },
    { type: 'group', name: null, properties: { groupId: 'acme', traits: { plan: 'gold' } } },
    { type: 'alias', name: null, properties: { previousId: 'browser' } },
  ];
  const told = async () => (await events()).map(({ type, name, properties }) => ({ type, name, properties }));

  it('is taken call by call', async () => {
    for (const [type, call] of Object.entries(calls))
      expect(await post(`/v1/${type}`, { userId: 'ada', ...call })).toMatchObject({ status: 200 });
    expect(await told()).toEqual(stored);
  });

  it('is taken by the paths of browsers, with the key in the body', async () => {
    const { writeKey } = api.house;
    for (const [type, call] of Object.entries(calls)) {
      const body = { userId: 'ada', writeKey, type, ...call };
      expect(await post(`/v1/${type.charAt(0)}`, body, {})).toMatchObject({ status: 200 });
    }
    expect(await told()).toEqual(stored);
  });

  it.each(['batch', 'b', 'import'])('is taken by %s', async (path) => {
    const batch = Object.entries(calls).map(([type, call]) => ({ type, userId: 'ada', ...call }));
    expect(await post(`/v1/${path}`, { batch })).toMatchObject({ status: 200 });
    expect(await told()).toEqual(stored);
    expect((await events()).map(({ imported }) => imported)).toEqual(stored.map(() => path === 'import'));
  });

  it('makes a customer belong to the account of a group, which knows what was told of it', async () => {
    await post('/v1/group', { userId: 'ada', groupId: 'acme', traits: { plan: 'free', seats: 3 } });
    await post('/v1/group', { userId: 'ada', groupId: 7, traits: { plan: 'gold', seats: null } });
    await post('/v1/group', { userId: 'bob', groupId: 'acme', traits: { plan: 'gold', seats: null } });
    const { data } = await ask(
      api.url,
      api.house.admin,
      `{ customerByUserId(userId: "ada") { accounts { key attributes } } }`,
    );
    expect(data).toEqual({
      customerByUserId: {
        accounts: [
          { key: '7', attributes: { plan: 'gold' } },
          { key: 'acme', attributes: { plan: 'gold' } },
        ],
      },
    });
  });

  it('counts a page as something that its customer did', async () => {
    await post('/v1/page', { userId: 'ada', timestamp: '2026-11-02T10:00:00Z' });
    await post('/v1/group', { userId: 'ada', ...calls.group });
    expect(await api.dataSource.getRepository(CustomerEntity).find()).toMatchObject([
      { lastActivityAt: new Date('2026-11-02T10:00:00Z') },
    ]);
  });

  it('keeps what an import refuses apart', async () => {
    await post('/v1/import', { batch: [{ type: 'track', userId: 'ada' }] });
    await post('/v1/import', { events: [] });
    expect(await rejected()).toMatchObject([
      { endpoint: '/v1/import', code: 'invalid' },
      { endpoint: '/v1/import', code: 'no-batch' },
    ]);
  });

  it.each([
    ['a group without its id', '/v1/group', { userId: 'ada' }, 'no-customer'],
    ['a group with a list for an id', '/v1/g', { userId: 'ada', groupId: ['acme'] }, 'invalid'],
    ['a page of nobody', '/v1/page', { name: 'Prices' }, 'no-customer'],
    ['a page with an object for a name', '/v1/p', { userId: 'ada', name: {} }, 'invalid'],
  ])('has no %s', async (_, path, body, code) => {
    expect(await post(path, body)).toMatchObject({ status: 400, body: { code } });
    expect(await rejected()).toMatchObject([{ code }]);
  });

  it('is understood in the dialect of RudderStack: other words for the time and for traits', async () => {
    const originalTimestamp = '2026-11-02T10:00:00Z';
    await post('/v1/identify', { userId: 'ada', originalTimestamp, context: { traits: { city: 'Ulm' } } });
    expect(await events()).toMatchObject([
      { properties: { city: 'Ulm' }, occurredAt: new Date(originalTimestamp) },
    ]);
  });

  it('corrects by the moment an event was sent where the batch says none', async () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const event = {
      type: 'track',
      userId: 'ada',
      event: 'Came',
      timestamp: hoursAgo(9),
      sentAt: hoursAgo(8),
    };
    await post('/v1/batch', { batch: [event] });
    await post('/v1/batch', { batch: [event], sentAt: hoursAgo(7) });
    const ago = (await events()).map(({ occurredAt }) => Math.round((Date.now() - +occurredAt) / 3_600_000));
    expect(ago).toEqual([1, 2]);
  });

  it('is unpacked also where nobody says that it is packed, up to the same size', async () => {
    const packed = (event: string) => gzipSync(JSON.stringify({ userId: 'ada', event }));
    expect(await post('/v1/track', packed('Came'))).toMatchObject({ status: 200 });
    expect(await post('/v1/track', packed('x'.repeat(501 * 1024)))).toMatchObject({ status: 413 });
    const broken = packed('Came').subarray(0, 20);
    expect(await post('/v1/track', broken)).toMatchObject({ status: 400, body: { code: 'broken-packing' } });
  });

  it('says nothing of which journey has brought an event about', async () => {
    const context = { journey: { hops: 'many' }, ip: '192.0.2.1' };
    await post('/v1/track', { userId: 'ada', event: 'Came', context });
    expect((await events())[0]?.context).toEqual({ ip: '192.0.2.1' });
  });

  it('lets pages of other origins send a key in a header, and read when to come again', async () => {
    const asks = {
      origin: 'https://shop.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,anonymousid',
    };
    const preflight = await fetch(`${api.url}/v1/t`, { method: 'OPTIONS', headers: asks });
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      asks['access-control-request-headers'],
    );
    expect(preflight.headers.get('access-control-max-age')).toBe('86400');
    const sent = await fetch(`${api.url}/v1/t`, {
      method: 'POST',
      headers: { origin: asks.origin, ...basic(api.house.writeKey) },
      body: JSON.stringify({ userId: 'ada', event: 'Came' }),
    });
    expect(sent.headers.get('access-control-expose-headers')).toBe('Retry-After');
  });
});
