import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { aJourney, publishJourney } from '@sojourn/testing';
import { hostileCalls } from '../hostile-input/testing/hostile-calls.test-helper.js';
import { hostileEvents } from '../hostile-input/testing/hostile-events.test-helper.js';
import { hostileRequests } from '../hostile-input/testing/hostile-requests.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

const single = ['track', 'identify', 'page', 'screen', 'group', 'alias'];
const many = ['batch', 'import'];
const trigger = 'journeys/any-data/trigger';
const AT_ONCE = 8;
/** Thousands of requests on a busy machine: a limit for what hangs. */
const LONGEST_MS = 180_000;

type Bodies = readonly {
  readonly name: string;
  readonly path: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}[];

describe('malformed input', () => {
  let api: TestApi;

  beforeAll(async () => {
    // Much is sent at once, and none of it too fast.
    api = await startTestApi({ eventsPerSecond: 1_000_000 });
    const anyData = aJourney().trigger('api', {}).always().wait('P1D').build();
    await publishJourney(
      { graphqlUrl: `${api.url}/graphql`, apiKey: api.house.serverKey },
      'Any data',
      anyData,
    );
  });
  afterAll(() => api.close());

  const good = (messageId: string) =>
    JSON.stringify({ type: 'track', userId: 'neighbor', event: 'Came', messageId });

  const eventsAlone: Bodies = single.flatMap((path) =>
    hostileEvents.map(({ name, text }) => ({ name, path, body: text })),
  );
  const eventsAmongOthers: Bodies = many.flatMap((path) =>
    hostileEvents.map(({ name, text }, index) => ({
      name,
      path,
      body: `{"batch":[${good(`${path}-${index}-before`)},${text},${good(`${path}-${index}-after`)}]}`,
    })),
  );
  const calls: Bodies = hostileCalls.map(({ name, text }) => ({ name, path: trigger, body: text }));
  const requests: Bodies = [...single, ...many, trigger].flatMap((path) =>
    hostileRequests.map(([name, body, headers]) => ({ name, path, body, headers })),
  );

  async function answersTo(bodies: Bodies): Promise<readonly { name: string; status: number }[]> {
    const answers: { name: string; status: number }[] = [];
    const waiting = [...bodies];
    const sendNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { name, path, body, headers } = next;
        const answer = await fetch(`${api.url}/v1/${path}`, {
          method: 'POST',
          headers: { ...(path === trigger ? api.house.server : basic(api.house.writeKey)), ...headers },
          body,
        });
        await answer.arrayBuffer();
        answers.push({ name: `${path}: ${name}`, status: answer.status });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
    return answers;
  }

  it('holds at least 200 bodies, each with a name of its own', () => {
    const names = [...hostileEvents.map(({ name }) => name), ...hostileRequests.map(([name]) => name)];
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(200);
  });

  it(
    'is answered 200 or 400, event by event',
    async () => {
      const answers = await answersTo(eventsAlone);
      expect(answers.filter(({ status }) => ![200, 400].includes(status))).toEqual([]);
      const kinds = new Set(answers.map(({ status }) => status));
      expect(kinds).toEqual(new Set([200, 400]));
    },
    LONGEST_MS,
  );

  it(
    'is answered 202 or 400, call by call of a journey, and what is answered 202 is stored',
    async () => {
      await api.dataSource.query('TRUNCATE trigger_call');
      const answers = await answersTo(calls);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 400]));
      const taken = answers.filter(({ status }) => status === 202);
      expect(await api.dataSource.query('SELECT FROM trigger_call')).toHaveLength(taken.length);
    },
    LONGEST_MS,
  );

  it(
    'spoils nothing else in a batch, and is kept when it is refused',
    async () => {
      await api.dataSource.query('TRUNCATE rejected_event');
      const answers = await answersTo(eventsAmongOthers);
      expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
      const [counted] = await api.dataSource.query<{ neighbors: number; refused: number }[]>(
        `SELECT (SELECT count(*)::int FROM event WHERE message_id ~ '^(batch|import)-[0-9]+-(before|after)$') AS neighbors,
              (SELECT count(*)::int FROM rejected_event WHERE endpoint IN ('/v1/batch', '/v1/import')) AS refused`,
      );
      expect(counted?.neighbors).toBe(2 * eventsAmongOthers.length);
      expect(counted?.refused).toBeGreaterThan(0);
    },
    LONGEST_MS,
  );

  it(
    'is answered 2xx or 4xx, request by request',
    async () => {
      const answers = await answersTo(requests);
      expect(answers.filter(({ status }) => ![200, 400, 413, 415].includes(status))).toEqual([]);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400, 413, 415]));
    },
    LONGEST_MS,
  );

  it(
    'leaves no more than a tenth of the memory behind',
    async () => {
      const before = memoryAtRest();
      // Every body once more, and every endpoint: events by themselves take turns.
      const inTurn = hostileEvents.map(({ name, text }, index) => ({
        name,
        path: single[index % single.length] ?? '',
        body: text,
      }));
      await answersTo([...inTurn, ...calls, ...eventsAmongOthers, ...requests]);
      expect(memoryAtRest()).toBeLessThanOrEqual(before * 1.1);
    },
    LONGEST_MS,
  );

  it('leaves the API as it was', async () => {
    expect(await answersTo([{ name: 'good', path: 'track', body: good('last') }])).toEqual([
      { name: 'track: good', status: 200 },
    ]);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

/** What is in use once everything that can be given back was, in bytes. */
function memoryAtRest(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
