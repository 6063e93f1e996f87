import { pino } from 'pino';
import { ask } from '../testing/ask.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('the log', () => {
  let api: TestApi;
  const lines: string[] = [];

  beforeAll(async () => {
    api = await startTestApi({}, pino({ level: 'trace' }, { write: (line) => void lines.push(line) }));
  });

  afterAll(() => api.close());

  it('says what was answered, and nothing that was sent', async () => {
    const { house, url, store } = api;
    const token = await store.signInLinks.create(house.workspaceId, house.adminId);
    await fetch(`${url}/sign-in?token=${token}`, { redirect: 'manual' });
    const event = { userId: 'ada', event: 'Order Completed', properties: { email: 'ada@example.com' } };
    await fetch(`${url}/v1/track`, {
      method: 'POST',
      headers: basic(house.writeKey),
      body: JSON.stringify(event),
    });
    await ask(url, house.admin, '{ customers(search: "ada@example.com") { totalCount } }');
    const log = lines.join('');
    expect(log).toContain('"method":"POST","path":"/v1/track","status":200');
    for (const secret of [token, house.writeKey, house.serverKey, house.admin['cookie'], 'ada@example.com']) {
      expect(log).not.toContain(secret);
    }
  });

  it('says where a failure came from, and not what it was about', async () => {
    await api.dataSource.query('ALTER TABLE customer_identifier RENAME TO gone');
    const event = { userId: 'ada@example.com', event: 'x' };
    const headers = basic(api.house.writeKey);
    const sent = await fetch(`${api.url}/v1/track`, { method: 'POST', headers, body: JSON.stringify(event) });
    await api.dataSource.query('ALTER TABLE gone RENAME TO customer_identifier');
    expect(sent.status).toBe(500);
    expect(await sent.json()).toMatchObject({ status: 500, detail: 'Something went wrong on our side.' });
    const failure = lines.find((line) => line.includes('a request failed'));
    expect(failure).toContain('QueryFailedError');
    expect(lines.join('')).not.toContain('ada@example.com');
  });
});
