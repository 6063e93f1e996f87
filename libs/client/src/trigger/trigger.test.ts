import { startAnswering, type Answer, type AnsweringServer } from '../answering-server.test-helper.js';
import { createClient } from '../create-client.js';

describe('a call of a journey', () => {
  let server: AnsweringServer;
  afterEach(() => server.close());

  async function clientOf(...answers: readonly [Answer, ...Answer[]]) {
    server = await startAnswering(...answers);
    return createClient({
      url: server.url,
      key: 'the-key',
      retry: { firstMs: 1, longestMs: 1, attempts: 3 },
    });
  }

  const taken = { status: 202, body: { id: 'call-1' } };
  const keys = () => server.received.map(({ headers }) => headers['idempotency-key']);

  it('says who and what with, and brings the id of the call', async () => {
    const client = await clientOf(taken);
    const data = { order_id: '1001' };
    expect(await client.trigger('gift', { userId: 'ada', data, idempotencyKey: 'order-1001' })).toEqual({
      id: 'call-1',
    });
    expect(server.received).toMatchObject([
      {
        path: '/v1/journeys/gift/trigger',
        headers: { authorization: 'Bearer the-key', 'idempotency-key': 'order-1001' },
        body: { userId: 'ada', data },
      },
    ]);
    expect(server.received[0]?.body).not.toHaveProperty('idempotencyKey');
  });

  it('is made again with the same key when there was no answer, and every call has one of its own', async () => {
    const client = await clientOf({ status: 503 }, { status: 500 }, taken);
    await client.trigger('gift', { anonymousId: 'a-1' });
    await client.trigger('gift', { anonymousId: 'a-1' });
    const [first, second, third, next] = keys();
    expect([second, third]).toEqual([first, first]);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(next).not.toBe(first);
  });

  it('is given up after its attempts', async () => {
    const client = await clientOf({ status: 503 });
    await expect(client.trigger('gift', { userId: 'ada' })).rejects.toMatchObject({ code: 'http-503' });
    expect(keys()).toHaveLength(3);
  });

  it('says why it was refused, and is not made again', async () => {
    const problems = [{ path: 'data.order_id', message: '“order_id” is missing.' }, 7, { path: 7 }];
    const client = await clientOf({
      status: 400,
      body: { code: 'unfit-data', detail: '“order_id” is missing.', problems },
    });
    await expect(client.trigger('gift', { userId: 'ada' })).rejects.toMatchObject({
      name: 'SojournError',
      code: 'unfit-data',
      message: '“order_id” is missing.',
      problems: [{ path: 'data.order_id', message: '“order_id” is missing.', code: 'unfit-data' }],
    });
    expect(keys()).toHaveLength(1);
  });

  it.each([
    [{ status: 404, body: 'nobody here' }, 'http-404'],
    [{ status: 200, body: { success: true } }, 'http-200'],
  ])('takes no answer of somebody else for one of Sojourn: %j', async (answer, code) => {
    const client = await clientOf(answer);
    await expect(client.trigger('gift', { userId: 'ada' })).rejects.toMatchObject({ code, problems: [] });
  });

  it('names a journey whatever its key holds, and somebody always', async () => {
    const client = await clientOf(taken);
    await client.trigger('../a b', { userId: 'ada' });
    expect(server.received[0]?.path).toBe('/v1/journeys/..%2Fa%20b/trigger');
    // @ts-expect-error -- nobody is named
    await client.trigger('gift', { data: {} });
  });
});
