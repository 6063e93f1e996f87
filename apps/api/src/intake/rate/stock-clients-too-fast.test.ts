import { EventEntity } from '@sojourn/store';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';
import { stockClients } from '../stock-clients.test-helper.js';

describe('a stock client that was too fast', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  /** A key that may send again in about four seconds. */
  async function spentKey(): Promise<string> {
    const key = { kind: 'write', name: 'spent', environment: 'test' } as const;
    const { apiKey, secret } = await api.store.apiKeys.create(api.house.workspaceId, key);
    await api.dataSource.query(
      `UPDATE api_key SET spent_until = clock_timestamp() + interval '14 seconds' WHERE id = $1`,
      [apiKey.id],
    );
    return secret;
  }

  /** What the API has answered, from now on. */
  function answers(): readonly number[] {
    const statuses: number[] = [];
    api.app.getHttpServer().on('request', (_request, response) => {
      response.once('finish', () => statuses.push(response.statusCode));
    });
    return statuses;
  }

  // analytics-node does not look at Retry-After: it tries four times within a second and a half, and says so.
  const patient = Object.entries(stockClients).filter(([name]) => name !== 'analytics-node');

  it.each(patient)('comes again when it is told to: %s', async (name, deliver) => {
    const statuses = answers();
    const call = { type: 'track', message: { userId: 'ada', event: name, messageId: name } } as const;
    expect(await deliver({ url: api.url, writeKey: await spentKey() }, [call])).toEqual([]);
    expect(statuses).toEqual([429, 200]);
    expect(await api.dataSource.getRepository(EventEntity).findBy({ name })).toHaveLength(1);
  });
});
