import { COUNTS_CHANNEL, EnrollmentEntity } from '@sojourn/store';
import { connect, subscribeOnce } from '../../testing/subscribe.test-helper.js';
import { plant, type Planted } from '../../testing/plant.test-helper.js';
import { signInAs } from '../../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

const document =
  'subscription ($id: ID!) { journeyCounts(journeyId: $id) { entered running finished nodes { nodeId entered } } }';

describe('journeyCounts', () => {
  let api: TestApi;
  let planted: Planted;

  beforeAll(async () => {
    api = await startTestApi();
    planted = await plant(api, api.house, 'counted');
  });

  afterAll(() => api.close());

  const changed = () => api.dataSource.query('SELECT pg_notify($1, $2)', [COUNTS_CHANNEL, planted.journey]);

  function follow(headers: Readonly<Record<string, string>>) {
    const client = connect(api.url, headers);
    return { client, values: client.iterate({ query: document, variables: { id: planted.journey } }) };
  }

  it('tells the counts at once, and again when they change', async () => {
    const { client, values } = follow(api.house.admin);
    expect((await values.next()).value).toMatchObject({
      data: {
        journeyCounts: {
          entered: 1,
          running: 1,
          finished: 0,
          nodes: [{ nodeId: 'confirmation', entered: 1 }],
        },
      },
    });
    await api.dataSource
      .getRepository(EnrollmentEntity)
      .update({ id: planted.enrollment }, { state: 'finished' });
    await changed();
    expect((await values.next()).value).toMatchObject({
      data: { journeyCounts: { running: 0, finished: 1 } },
    });
    await client.dispose();
  });

  it('stops telling once the session has ended', async () => {
    const { headers } = await signInAs(api.store, api.url, api.house.workspaceId, 'viewer', 'Leaving');
    const { client, values } = follow(headers);
    await values.next();
    await fetch(`${api.url}/sign-out`, { method: 'POST', headers });
    await changed();
    await expect(values.next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await client.dispose();
  });

  it('takes the key from the parameters of the connection too', async () => {
    const { authorization } = api.house.server;
    const client = connect(api.url, {}, { authorization });
    const values = client.iterate({ query: document, variables: { id: planted.journey } });
    expect((await values.next()).value).toMatchObject({ data: { journeyCounts: { entered: 1 } } });
    await client.dispose();
  });

  it.each([
    ['a query', '{ viewer { role } }', 'BAD_USER_INPUT'],
    ['nothing that can be read', 'subscription {', 'BAD_REQUEST'],
    ['a field that is none', 'subscription { journeyCounts(journeyId: "x") { secret } }', 'BAD_REQUEST'],
    ['the schema', '{ __schema { types { name } } }', 'BAD_REQUEST'],
    ['U+0000', 'subscription { journeyCounts(journeyId: "\\u0000") { entered } }', 'BAD_USER_INPUT'],
  ])('refuses %s over a socket', async (_, query, code) => {
    expect(await subscribeOnce(api.url, api.house.admin, query)).toMatchObject({
      kind: 'errors',
      codes: expect.arrayContaining([code]) as unknown,
    });
  });

  it('lets no page of another site open a socket with its visitor’s cookie', async () => {
    const headers = { ...api.house.admin, origin: 'https://evil.test' };
    await expect(subscribeOnce(api.url, headers, document, { id: planted.journey })).rejects.toMatchObject({
      message: expect.stringContaining('404') as string,
    });
  });
});
