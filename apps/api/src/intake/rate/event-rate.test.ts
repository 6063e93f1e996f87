import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';
import { basic } from '../../testing/tenant.test-helper.js';
import { EventRate } from './event-rate.js';
import { TooManyEvents } from './too-many-events.js';

const PER_SECOND = 100;

describe('the rate of a key', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ eventsPerSecond: PER_SECOND });
  });
  afterAll(() => api.close());

  /** A key that nobody has used yet. */
  async function freshKey() {
    const { workspaceId } = api.house;
    const { apiKey, secret } = await api.store.apiKeys.create(workspaceId, {
      kind: 'write',
      name: 'fresh',
      environment: 'test',
    });
    return { id: apiKey.id, secret };
  }

  /** Everything that the key may send for the next hour is spent. */
  async function spend(id: string) {
    await api.dataSource.query(
      `UPDATE api_key SET spent_until = clock_timestamp() + interval '1 hour' WHERE id = $1`,
      [id],
    );
  }

  async function post(path: string, body: unknown, key: string) {
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${api.url}${path}`, { method: 'POST', headers: basic(key), body: sent });
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body: await answer.text(),
    };
  }

  const came = { type: 'track', userId: 'ada', event: 'Came' };

  it('answers 429 and when to come again to a key that sends too fast, and takes nothing in', async () => {
    const { id, secret } = await freshKey();
    await spend(id);
    for (const [path, body] of [
      ['/v1/track', came],
      ['/v1/track', '{"broken'],
      ['/v1/batch', { batch: [came] }],
      ['/v1/import', { batch: [] }],
    ] as const) {
      const { status, retryAfter, ...answer } = await post(path, body, secret);
      expect([status, Number(retryAfter) > 3000, answer.body]).toEqual([
        429,
        true,
        expect.stringContaining('"code":"too-fast"'),
      ]);
    }
    expect(await api.dataSource.query('SELECT FROM event')).toEqual([]);
    expect(await api.dataSource.query('SELECT FROM rejected_event')).toEqual([]);
  });

  it('holds for one key, and for no other', async () => {
    const [spent, rested] = [await freshKey(), await freshKey()];
    await spend(spent.id);
    expect((await post('/v1/track', came, spent.secret)).status).toBe(429);
    expect((await post('/v1/track', came, rested.secret)).status).toBe(200);
  });

  it('is counted in events, not in requests', async () => {
    const { id, secret } = await freshKey();
    const batch = Array.from({ length: 1000 }, () => came);
    expect((await post('/v1/batch', { batch }, secret)).status).toBe(200);
    const [spent] = await api.dataSource.query<{ seconds: number }[]>(
      `SELECT extract(epoch FROM spent_until - last_used_at)::float8 AS seconds FROM api_key WHERE id = $1`,
      [id],
    );
    expect(spent?.seconds).toBeGreaterThanOrEqual(10);
  });

  it('takes a batch that is larger than all that may be sent at once, from a key that has rested', async () => {
    const { secret } = await freshKey();
    const batch = Array.from({ length: 2500 }, () => ({ ...came, messageId: 'm-1' }));
    expect((await post('/v1/batch', { batch }, secret)).status).toBe(200);
  });

  it('is one for all processes, and most requests need not ask for it', async () => {
    const { id } = await freshKey();
    let asked = 0;
    const database = {
      query: (...statement: Parameters<TestApi['dataSource']['query']>) => {
        asked += 1;
        return api.dataSource.query(...statement);
      },
    };
    // An hour's rate is one event: nothing comes back while the test runs.
    const processes = Array.from({ length: 3 }, () => new EventRate(database as never, 50 / 3600));
    const answers = await Promise.allSettled(processes.map((each) => each.take(id, 1)));
    const refused = answers.flatMap((answer): unknown[] =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(refused).toEqual([expect.any(TooManyEvents), expect.any(TooManyEvents)]);
    expect(asked).toBe(3);
    await spend(id);
    for (const each of processes) await each.take(id, 1).catch(() => undefined);
    expect(asked).toBe(4);

    asked = 0;
    const generous = new EventRate(database as never, 10_000);
    const { id: rested } = await freshKey();
    for (let request = 0; request < 1000; request++) await generous.take(rested, 1);
    expect(asked).toBe(1);
  });
});
