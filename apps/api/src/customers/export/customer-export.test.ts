import { plant, type Planted } from '../../testing/plant.test-helper.js';
import { basic } from '../../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

describe('the export of a customer', () => {
  let api: TestApi;
  let planted: Planted;

  beforeAll(async () => {
    api = await startTestApi();
    planted = await plant(api, api.house, 'ada');
    await plant(api, api.house, 'bob');
  });
  afterAll(() => api.close());

  const get = (id: string, headers = api.house.server) =>
    fetch(`${api.url}/v1/customers/${id}/export`, { headers });

  it('is a file with everything that is known of them, and nothing of anybody else', async () => {
    const answer = await get(planted.customer);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="customer-${planted.customer}.json"`,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      customer: { id: planted.customer, attributes: { word: 'ada' } },
      identifiers: [{ value: 'ada-anonymous' }, { value: 'ada' }],
      accounts: [{ key: 'ada' }],
      enrollments: [{ id: planted.enrollment, visits: [{ node: 'confirmation', reason: 'ada' }] }],
      messages: [{ id: planted.message }],
      inAppMessages: [{ title: 'ada' }],
      tasks: [{ title: 'ada' }],
      segments: [{ segment: 'ada' }],
      consents: [{ topic: 'ada', state: 'granted' }],
    });
    expect(text).not.toContain('bob');
  });

  it('holds twenty thousand events', async () => {
    await api.dataSource.query(
      `INSERT INTO event (id, received_at, seq, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at)
       SELECT gen_random_uuid(), now(), nextval('event_seq'), $1, $2, 'track', 'Seen', jsonb_build_object('at', at, 'text', repeat('x', 200)),
              '{}', 'many-' || at, now()
         FROM generate_series(1, 20000) AS at`,
      [api.house.workspaceId, planted.customer],
    );
    const { events } = (await (await get(planted.customer)).json()) as {
      readonly events: readonly { readonly messageId: string }[];
    };
    const many = events.map(({ messageId }) => messageId).filter((id) => id.startsWith('many-'));
    expect(many).toEqual(Array.from({ length: 20_000 }, (_, index) => `many-${String(index + 1)}`));
  });

  it('is for server keys and publishers of the workspace', async () => {
    const statuses = [];
    for (const headers of [
      api.house.admin,
      api.foreign.server,
      api.foreign.admin,
      basic(api.house.writeKey),
      {},
    ])
      statuses.push((await get(planted.customer, headers)).status);
    expect(statuses).toEqual([200, 404, 404, 403, 401]);
    expect((await get('no-id')).status).toBe(404);
  });
});
