import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { anyEventText, anyRequest } from '../hostile-input/testing/any-request.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';
import type { BatchAnswer } from './success.js';

describe('any input', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi({ eventsPerSecond: 1_000_000 });
  });
  afterAll(() => api.close());

  async function post(path: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
    const answer = await fetch(`${api.url}/v1/${path}`, {
      method: 'POST',
      headers: { ...headers, ...basic(api.house.writeKey) },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  }

  async function stored(messageIds: readonly string[]): Promise<number> {
    const found = await api.dataSource.query<readonly unknown[]>(
      `SELECT FROM event WHERE message_id = ANY($1)`,
      [messageIds],
    );
    return found.length;
  }

  it('is answered 2xx or 4xx, and says why where it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async ({ path, bytes, headers }) => {
        const { status, text } = await post(path, bytes, headers);
        expect([200, 400, 413, 415]).toContain(status);
        expect(JSON.parse(text)).toMatchObject(
          status === 200 ? { success: true } : { status, title: expect.any(String) as string },
        );
      }),
      tries(200),
    );
  });

  it('spoils nothing of what comes with it', async () => {
    let batches = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyEventText, { maxLength: 4 }), async (items) => {
        batches += 1;
        const ids = [`before-${batches}`, `after-${batches}`];
        const [before, after] = ids.map((messageId) =>
          JSON.stringify({ type: 'track', userId: 'neighbor', event: 'Came', messageId }),
        );
        const body = `{"batch":[${[before, ...items, after].join(',')}]}`;
        const { status, text } = await post('batch', body);
        expect(status).toBe(200);
        const { success, refused = [] } = JSON.parse(text) as BatchAnswer;
        expect(success).toBe(true);
        expect(refused.filter(({ index }) => index < 1 || index > items.length)).toEqual([]);
        expect(await stored(ids)).toBe(2);
      }),
      tries(50),
    );
  });
});
