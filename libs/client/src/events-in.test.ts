import type { ClientOptions } from './client-options.js';
import { createClient } from './create-client.js';
import type { Dropped, Postponed, Refused } from './events/outcomes.js';
import { startAnswering, type Answer, type AnsweringServer } from './answering-server.test-helper.js';

describe('events in', () => {
  let server: AnsweringServer | undefined;
  afterEach(() => server?.close());

  /** A client of a server with these answers, and what it has told. */
  async function clientOf(answers: readonly [Answer, ...Answer[]], options: Partial<ClientOptions> = {}) {
    server = await startAnswering(...answers);
    const refused: Refused[] = [];
    const dropped: Dropped[] = [];
    const postponed: Postponed[] = [];
    const client = createClient({
      url: server.url,
      key: 'the-key',
      retry: { firstMs: 1, longestMs: 1 },
      onRefused: (each) => refused.push(each),
      onDropped: (each) => dropped.push(each),
      onPostponed: (each) => postponed.push(each),
      ...options,
    });
    return { client, received: server.received, refused, dropped, postponed };
  }

  const namesIn = (batch: readonly Readonly<Record<string, unknown>>[] = []) =>
    batch.map(({ event }) => event);
  const names = (told: readonly Dropped[]) => told.map(({ event, code }) => [event['event'], code]);

  it('go together, in order, with who sends them and when', async () => {
    const { client, received } = await clientOf([{}]);
    client.identify({ userId: 'ada', traits: { email: 'ada@example.com' } });
    client.track({ userId: 'ada', event: 'Order Completed', timestamp: new Date(0) });
    client.page({ anonymousId: 'a-1', name: 'Cart' });
    client.screen({ anonymousId: 'a-1', name: 'Cart' });
    client.group({ userId: 'ada', groupId: 'g-1' });
    client.alias({ userId: 'ada', previousId: 'old' });
    expect(await client.flush()).toBe(true);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      path: '/v1/batch',
      body: { writeKey: 'the-key', context: { library: { name: '@sojourn/client' } } },
    });
    expect(received[0]?.body.batch).toMatchObject([
      { type: 'identify', userId: 'ada', traits: { email: 'ada@example.com' } },
      { type: 'track', event: 'Order Completed', timestamp: '1970-01-01T00:00:00.000Z' },
      { type: 'page', anonymousId: 'a-1' },
      { type: 'screen' },
      { type: 'group', groupId: 'g-1' },
      { type: 'alias', previousId: 'old' },
    ]);
    expect(new Set(received[0]?.body.batch.map(({ messageId }) => messageId)).size).toBe(6);
  });

  it('ask a browser for no permission beforehand: plain text, and no header of their own', async () => {
    const { client, received } = await clientOf([{}]);
    client.track({ userId: 'ada', event: 'x' });
    await client.flush();
    expect(received[0]?.headers).toMatchObject({ 'content-type': 'text/plain;charset=UTF-8' });
    expect(received[0]?.headers.authorization).toBeUndefined();
  });

  it('go by themselves when some time has passed', async () => {
    const { client } = await clientOf([{}], { batch: { afterMs: 1 } });
    const arrived = server?.next();
    client.track({ userId: 'ada', event: 'x' });
    expect(namesIn((await arrived)?.body.batch)).toEqual(['x']);
  });

  it('go at once when there are enough of them', async () => {
    const { client, received } = await clientOf([{}], { batch: { events: 2, afterMs: 60_000 } });
    for (const event of ['1', '2', '3', '4', '5']) client.track({ userId: 'ada', event });
    await client.flush();
    expect(received.map(({ body }) => namesIn(body.batch))).toEqual([['1', '2'], ['3', '4'], ['5']]);
  });

  it('weigh no more at a time than they may', async () => {
    const { client, received } = await clientOf([{}], { batch: { events: 100, bytes: 50 * 1024 } });
    for (let each = 0; each < 9; each += 1) {
      client.track({ userId: 'ada', event: String(each), properties: { note: 'x'.repeat(20_000) } });
    }
    await client.flush();
    expect(received.map(({ body }) => body.batch.length)).toEqual([2, 2, 2, 2, 1]);
  });

  it('are sent again, the same ones, until they are stored', async () => {
    const trouble = [
      { status: 503 },
      { status: 429 },
      { status: 500 },
      { body: 'a page of somebody else' },
    ] as const;
    const { client, received, postponed } = await clientOf([...trouble, {}]);
    client.track({ userId: 'ada', event: 'x' });
    expect(await client.flush()).toBe(true);
    expect(received).toHaveLength(5);
    expect(new Set(received.map(({ body }) => body.batch[0]?.['messageId'])).size).toBe(1);
    expect(postponed.map(({ failures, code }) => [failures, code])).toEqual([
      [1, 'http-503'],
      [2, 'http-429'],
      [3, 'http-500'],
      [4, 'not-sojourn'],
    ]);
  });

  it.each([503, 429])('wait after a %i for as long as the server has asked for', async (status) => {
    const { client, postponed } = await clientOf([{ status, headers: { 'retry-after': '1' } }, {}]);
    client.track({ userId: 'ada', event: 'x' });
    expect(await client.flush()).toBe(true);
    expect(postponed[0]?.delayMs).toBeGreaterThanOrEqual(1000);
  });

  it('are told and not sent again when they are refused for good', async () => {
    const problem = { code: 'no-batch', detail: 'The body needs a list of events.' };
    const { client, received, refused } = await clientOf(
      [{ status: 400, body: problem }, { status: 401 }, {}],
      {
        batch: { events: 1 },
      },
    );
    for (const event of ['1', '2', '3']) client.track({ userId: 'ada', event });
    expect(await client.flush()).toBe(true);
    expect(received).toHaveLength(3);
    expect(refused.map(({ event, code, reason }) => [event['event'], code, reason])).toEqual([
      ['1', 'no-batch', 'The body needs a list of events.'],
      ['2', 'http-401', 'The server answered 401.'],
    ]);
    expect(JSON.stringify(refused)).not.toContain('the-key');
  });

  it('are told one by one when a few of many are refused', async () => {
    const rule = { code: 'no-customer', reason: 'An event needs a customer.' };
    const body = { success: true, refused: [{ index: 1, ...rule }, { index: 7, ...rule }, 'something new'] };
    const { client, refused } = await clientOf([{ body }]);
    for (const event of ['0', '1', '2']) client.track({ userId: 'ada', event });
    expect(await client.flush()).toBe(true);
    expect(refused).toEqual([{ event: expect.objectContaining({ event: '1' }) as object, ...rule }]);
  });

  it('are sent in smaller portions when the server says that they are too many', async () => {
    const large = { status: 413 };
    const { client, received, refused } = await clientOf([large, large, large, {}]);
    for (const event of ['0', '1', '2', '3']) client.track({ userId: 'ada', event });
    expect(await client.flush()).toBe(true);
    expect(received.map(({ body }) => namesIn(body.batch))).toEqual([
      ['0', '1', '2', '3'],
      ['0', '1'],
      ['0'],
      ['1'],
      ['2'],
      ['3'],
    ]);
    expect(refused).toMatchObject([{ event: { event: '0' }, code: 'too-large' }]);
  });

  it('are dropped, the newest first, when there is no room, and told', async () => {
    const { client, received, dropped } = await clientOf([{}], { queueLimit: 2 });
    for (const event of ['0', '1', '2', '3']) client.track({ userId: 'ada', event });
    await client.flush();
    expect(names(dropped)).toEqual([
      ['2', 'queue-full'],
      ['3', 'queue-full'],
    ]);
    expect(namesIn(received[0]?.body.batch)).toEqual(['0', '1']);
  });

  it('go on waiting when the time for a flush is up, and are dropped when that for a close is', async () => {
    const away = { status: 503, headers: { 'retry-after': '600' } };
    const { client, dropped } = await clientOf([away]);
    client.track({ userId: 'ada', event: '0' });
    expect(await client.flush(50)).toBe(false);
    expect(dropped).toEqual([]);
    expect(await client.close(50)).toBe(false);
    client.track({ userId: 'ada', event: '1' });
    expect(names(dropped)).toEqual([
      ['0', 'time-up'],
      ['1', 'closed'],
    ]);
  });

  it('are the server’s to refuse when a program without types hands over nonsense', async () => {
    const { client, received } = await clientOf([{}]);
    client.track(null as never);
    client.track({ userId: 'ada', event: 'x', timestamp: 7 as never });
    client.track({ userId: 'ada', event: 'x', timestamp: new Date('never') });
    expect(await client.flush()).toBe(true);
    expect(received[0]?.body.batch).toMatchObject([
      { type: 'track' },
      { timestamp: '1970-01-01T00:00:00.007Z' },
      { timestamp: 'Invalid Date' },
    ]);
  });

  it('are told when they cannot be sent at all', async () => {
    const { client, received, refused } = await clientOf([{}]);
    const circle: { self?: object } = {};
    circle.self = circle;
    client.track({ userId: 'ada', event: 'x', properties: circle });
    client.track({ userId: 'ada', event: 'x', properties: { note: 'ö'.repeat(17 * 1024) } });
    expect(await client.flush()).toBe(true);
    expect(refused.map(({ code }) => code)).toEqual(['not-json', 'too-large']);
    expect(received).toEqual([]);
  });
});
