import { Analytics } from '@segment/analytics-node';
import { EventEntity, RejectedEventEntity } from '@sojourn/store';
import { ask } from '../testing/ask.test-helper.js';
import { forgetWhatCameIn } from '../testing/forget-what-came-in.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('alias', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  afterEach(() => forgetWhatCameIn(api));

  async function post(path: string, body: unknown) {
    const headers = basic(api.house.writeKey);
    const response = await fetch(`${api.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  async function idOf(userId: string): Promise<string | undefined> {
    const { data } = await ask<{ customerByUserId: { id: string } | null }>(
      api.url,
      api.house.admin,
      `query ($userId: String!) { customerByUserId(userId: $userId) { id } }`,
      { userId },
    );
    return data?.customerByUserId?.id;
  }

  async function customer(id: string | undefined) {
    const { data } = await ask<{ customer: unknown; customers: { totalCount: number } }>(
      api.url,
      api.house.admin,
      `query ($id: ID!) {
        customer(id: $id) { id attributes userIds events(first: 9) { edges { node { type name properties } } } }
        customers(first: 1) { totalCount }
      }`,
      { id },
    );
    return data;
  }

  it('makes one customer of two users, whom both ids find', async () => {
    await post('/v1/identify', { userId: 'old', traits: { city: 'Ulm', plan: 'free' } });
    await post('/v1/identify', { userId: 'new', traits: { city: 'Bonn' } });
    const [former, survivor] = [await idOf('old'), await idOf('new')];
    expect(await post('/v1/alias', { userId: 'new', previousId: 'old' })).toEqual({
      status: 200,
      body: { success: true },
    });
    expect(await idOf('old')).toBe(survivor);
    const found = await customer(survivor);
    expect(found).toMatchObject({
      customer: { id: survivor, attributes: { city: 'Bonn', plan: 'free' } },
      customers: { totalCount: 1 },
    });
    expect(await customer(former)).toEqual(found);
  });

  it('shows in the timeline what the sender said, and the merge', async () => {
    await post('/v1/track', { userId: 'old', event: 'Came' });
    await post('/v1/track', { userId: 'new', event: 'Came too' });
    const [former, survivor] = [await idOf('old'), await idOf('new')];
    await post('/v1/alias', { userId: 'new', previousId: 'old' });
    expect(await customer(survivor)).toMatchObject({
      customer: {
        events: {
          edges: [
            { node: { type: 'alias', name: null, properties: { previousId: 'old' } } },
            { node: { type: 'merge', name: null, properties: { customer: former } } },
            { node: { name: 'Came too' } },
            { node: { name: 'Came' } },
          ],
        },
      },
    });
  });

  it('comes in a batch as well, among what it is about', async () => {
    const batch = [
      { type: 'track', anonymousId: 'browser', event: 'Came' },
      { type: 'track', userId: 'ada', event: 'Came' },
      { type: 'alias', userId: 'ada', previousId: 'browser' },
      { type: 'track', anonymousId: 'browser', event: 'Came' },
    ];
    expect(await post('/v1/batch', { batch })).toMatchObject({ status: 200 });
    const events = await api.dataSource.getRepository(EventEntity).find();
    expect(new Set(events.map(({ customerId }) => customerId))).toEqual(new Set([await idOf('ada')]));
    expect(await api.dataSource.getRepository(RejectedEventEntity).find()).toEqual([]);
  });

  it('of the stock Segment client is understood', async () => {
    const analytics = new Analytics({ writeKey: api.house.writeKey, host: api.url, flushInterval: 10 });
    analytics.track({ userId: 'old', event: 'Came' });
    analytics.track({ userId: 'new', event: 'Came' });
    analytics.alias({ userId: 'new', previousId: 'old' });
    await analytics.closeAndFlush();
    expect(await idOf('new')).toBeDefined();
    expect(await idOf('old')).toBe(await idOf('new'));
  });

  it.each([
    ['no user id', { previousId: 'old' }, 'no-customer'],
    ['no user id but an anonymous one', { anonymousId: 'browser', previousId: 'old' }, 'no-customer'],
    ['no previous id', { userId: 'new' }, 'no-customer'],
    ['an empty previous id', { userId: 'new', previousId: ' ' }, 'no-customer'],
    ['an endless previous id', { userId: 'new', previousId: 'x'.repeat(300) }, 'invalid'],
    ['a list for a previous id', { userId: 'new', previousId: ['old'] }, 'invalid'],
    ['U+0000', { userId: 'new', previousId: 'a\u0000' }, 'unusable-text'],
  ])('is answered 400 and kept when it has %s', async (_, body, code) => {
    expect(await post('/v1/alias', body)).toMatchObject({ status: 400, body: { code } });
    expect(await api.dataSource.getRepository(RejectedEventEntity).find()).toMatchObject([
      { code, endpoint: '/v1/alias' },
    ]);
  });
});
