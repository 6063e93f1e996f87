import { createClient, typedDocument, type ClientOptions, type Dropped, type Refused } from '@sojourn/client';
import { CustomerEntity, EventEntity } from '@sojourn/store';
import { aJourney, openProxy, publishJourney, type TcpProxy } from '@sojourn/testing';
import { forgetWhatCameIn } from '../testing/forget-what-came-in.test-helper.js';
import { holdTable } from '../testing/hold-table.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';
import { runProgram } from '../testing/run-program.test-helper.js';

describe('our own client', () => {
  let api: TestApi;
  let way: TcpProxy;

  beforeAll(async () => {
    api = await startTestApi();
    way = await openProxy({ host: '127.0.0.1', port: Number(new URL(api.url).port) });
  });

  afterAll(async () => {
    await way.cut();
    await api.close();
  });

  afterEach(() => forgetWhatCameIn(api));

  /** A client that has a way to the API which can be cut, and what it has told. */
  function clientOf(options: Partial<ClientOptions> = {}) {
    const told: (Refused | Dropped)[] = [];
    const postponed: string[] = [];
    const client = createClient({
      url: `http://127.0.0.1:${way.port}`,
      key: api.house.writeKey,
      retry: { firstMs: 5, longestMs: 20 },
      onRefused: (each) => told.push(each),
      onDropped: (each) => told.push(each),
      onPostponed: ({ code }) => postponed.push(code),
      ...options,
    });
    return { client, told, postponed };
  }

  const events = async () =>
    (await api.dataSource.getRepository(EventEntity).find({ order: { seq: 'ASC' } })).map(
      ({ name, type }) => name ?? type,
    );

  it('delivers what it was given, in order', async () => {
    const { client, told } = clientOf();
    client.track({ anonymousId: 'a-1', event: 'Product Viewed' });
    client.identify({ userId: 'ada', anonymousId: 'a-1', traits: { email: 'ada@example.com' } });
    client.track({ userId: 'ada', event: 'Order Completed', properties: { order_id: '42' } });
    client.alias({ userId: 'ada', previousId: 'old-7' });
    expect(await client.close()).toBe(true);
    expect(await events()).toEqual(['Product Viewed', 'identify', 'Order Completed', 'alias']);
    expect(await api.dataSource.getRepository(CustomerEntity).find()).toMatchObject([
      { attributes: { email: 'ada@example.com' } },
    ]);
    expect(told).toEqual([]);
  });

  it('loses nothing and doubles nothing while the server is away and comes back', async () => {
    const { client, told, postponed } = clientOf({ batch: { events: 3 } });
    const names = Array.from({ length: 20 }, (_, number) => `Event ${number}`);
    for (const event of names.slice(0, 7)) client.track({ userId: 'ada', event });
    await way.cut();
    for (const event of names.slice(7)) client.track({ userId: 'ada', event });
    expect(await client.flush(200)).toBe(false);
    await way.mend();
    expect(await client.flush()).toBe(true);
    expect(await events()).toEqual(names);
    expect(postponed).toContain('unreachable');
    expect(told).toEqual([]);
  });

  it('doubles nothing when what it has sent was stored and the answer got lost', async () => {
    const { client } = clientOf();
    const table = await holdTable(api.dataSource, 'event');
    client.track({ userId: 'ada', event: 'Order Completed' });
    const flushed = client.flush();
    await table.waiter();
    await way.cut();
    await table.release();
    await way.mend();
    expect(await flushed).toBe(true);
    expect(await events()).toEqual(['Order Completed']);
  });

  it('comes again when the database was away', async () => {
    const { client, postponed } = clientOf();
    const table = await holdTable(api.dataSource, 'event');
    client.track({ userId: 'ada', event: 'Order Completed' });
    const flushed = client.flush();
    await api.dataSource.query('SELECT pg_terminate_backend($1)', [await table.waiter()]);
    await table.release();
    expect(await flushed).toBe(true);
    expect(postponed).toEqual(['http-503']);
    expect(await events()).toEqual(['Order Completed']);
  });

  it('tells which events the server refuses, with the reason, and delivers the others', async () => {
    const { client, told } = clientOf();
    client.track({ userId: 'ada', event: '0' });
    client.track({ userId: 'ada', event: '1', properties: { note: 'a\u0000b' } });
    client.track({ userId: 'ada', event: '2', timestamp: 'yesterday' });
    client.track({ userId: 'ada', event: '3' });
    expect(await client.close()).toBe(true);
    expect(await events()).toEqual(['0', '3']);
    expect(told).toMatchObject([
      { event: { event: '1' }, code: 'unusable-text' },
      { event: { event: '2' }, code: 'invalid', reason: expect.stringContaining('timestamp') as string },
    ]);
  });

  it('tells that its key is worth nothing, and does not insist', async () => {
    const { client, told } = clientOf({ key: 'sj_test_0000000000000000_nope' });
    client.track({ userId: 'ada', event: 'x' });
    expect(await client.close()).toBe(true);
    expect(told).toMatchObject([{ code: 'http-401', event: { event: 'x' } }]);
    expect(JSON.stringify(told)).not.toContain('nope');
  });

  it('asks GraphQL with a server key, and is refused with a write key', async () => {
    const names = typedDocument<{ readonly viewer: { readonly workspace: { readonly name: string } } }>(
      '{ viewer { workspace { name } } }',
    );
    const { client } = clientOf({ key: api.house.serverKey });
    expect(await client.graphql(names)).toEqual({ viewer: { workspace: { name: 'House workspace' } } });
    await expect(clientOf().client.graphql(names)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('lets nobody into a journey twice when the answer got lost', async () => {
    const { house, dataSource } = api;
    const draft = aJourney().trigger('api', {}).always().wait('P1D').build();
    await publishJourney({ graphqlUrl: `${api.url}/graphql`, apiKey: house.serverKey }, 'Gift', draft);
    const retry = { firstMs: 5, longestMs: 20, attempts: 1_000 };
    const { client } = clientOf({ key: house.serverKey, retry });
    const table = await holdTable(dataSource, 'event');
    const call = client.trigger('gift', { userId: 'ada', data: { size: 'M' } });
    await table.waiter();
    await way.cut();
    await table.release();
    await way.mend();
    const { id } = await call;
    expect(await dataSource.query('SELECT id FROM trigger_call')).toEqual([{ id }]);
    await expect(clientOf().client.trigger('gift', { userId: 'ada' })).rejects.toMatchObject({
      code: 'http-403',
    });
    await expect(client.trigger('nowhere', { userId: 'ada' })).rejects.toMatchObject({ code: 'no-journey' });
  });

  describe('in a program that ends', () => {
    const program = (options: object, rest = '') => `
      import { createClient } from '@sojourn/client';
      const onDropped = ({ event, code }) => console.log(event.event, code);
      const client = createClient({ ...${JSON.stringify({ key: api.house.writeKey, ...options })}, onDropped });
      client.track({ userId: 'ada', event: 'Last Words' });
      ${rest}`;

    it('sends what still waits when nothing is left to do', async () => {
      const end = await runProgram(program({ url: api.url, batch: { afterMs: 600_000 } }));
      expect(end).toEqual({ code: 0, signal: null, output: '' });
      expect(await events()).toEqual(['Last Words']);
    });

    it('sends what still waits on a signal, and ends by it', async () => {
      const end = await runProgram(
        program({ url: api.url, batch: { afterMs: 600_000 }, signals: ['SIGTERM'] }, stay),
        'SIGTERM',
      );
      expect(end).toMatchObject({ code: null, signal: 'SIGTERM' });
      expect(await events()).toEqual(['Last Words']);
    });

    it('does not keep it for a server that stays away, and tells what is lost', async () => {
      const end = await runProgram(program({ url: 'http://127.0.0.1:9', exitMs: 100 }));
      expect(end).toEqual({ code: 0, signal: null, output: 'Last Words time-up\n' });
    });
  });
});

/** Keeps a program running until a signal comes. */
const stay = `setInterval(() => undefined, 1000); console.log('ready');`;
