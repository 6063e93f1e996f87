import { EventEntity, RejectedEventEntity } from '@sojourn/store';
import { forgetWhatCameIn } from '../testing/forget-what-came-in.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

/** An event that can be taken in. */
export const order = { userId: 'ada', event: 'Order Completed', properties: { order_id: '42' } };

/** Where requests of senders are handed in, and what came of them is looked at. */
export interface IntakeDesk {
  readonly api: TestApi;
  /** Sends a body as it is, or as JSON; with the house's write key unless other headers are told. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** What was taken in, in its order. */
  events(): Promise<EventEntity[]>;
  /** What was refused, in its order. */
  rejected(): Promise<RejectedEventEntity[]>;
  /** Takes away what came in. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

/** Opens one over an API of its own. */
export async function openIntakeDesk(): Promise<IntakeDesk> {
  const api = await startTestApi();
  return {
    api,
    async post(path, body, headers = basic(api.house.writeKey)) {
      const sent = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const response = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: sent });
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        body: await response.json(),
      };
    },
    events: () => api.dataSource.getRepository(EventEntity).find({ order: { seq: 'ASC' } }),
    rejected: () => api.dataSource.getRepository(RejectedEventEntity).find({ order: { id: 'ASC' } }),
    forget: () => forgetWhatCameIn(api),
    close: () => api.close(),
  };
}
