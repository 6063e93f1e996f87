import { listen, Notifier, OUTBOX_CHANNEL } from '@sojourn/store';
import { ask } from '../testing/ask.test-helper.js';
import { setOneAside } from '../testing/set-one-aside.test-helper.js';
import type { Tenant } from '../testing/tenant.test-helper.js';
import { bearer } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

interface Listed {
  readonly setAsideEvents: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

describe('events that were set aside', () => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startTestApi();
  });
  afterEach(() => api.close());

  /** Sends an event in and sets it aside. */
  async function aside(name: string, tenant: Tenant = api.house): Promise<string> {
    const sent = await fetch(`${api.url}/v1/track`, {
      method: 'POST',
      headers: bearer(tenant.serverKey),
      body: JSON.stringify({
        userId: 'ada',
        event: name,
        messageId: name,
        timestamp: '2026-11-02T10:00:00Z',
      }),
    });
    expect(sent.status).toBe(200);
    return setOneAside(api, tenant, { messageId: name, reason: 'Error: poison' });
  }
  const list = async (page = 'first: 20', { server }: Tenant = api.house) => {
    const { data } = await ask<Listed>(
      api.url,
      server,
      `{ setAsideEvents(${page}) { totalCount pageInfo { endCursor hasNextPage } edges { node {
           id type name occurredAt receivedAt tries reason setAsideAt customer { userIds } } } } }`,
    );
    if (!data) throw new Error('nothing was answered');
    return data.setAsideEvents;
  };
  const redrive = async (input: Readonly<Record<string, unknown>>, headers = api.house.admin) => {
    const { data } = await ask(
      api.url,
      headers,
      `mutation ($input: RedriveEventsInput!) { redriveEvents(input: $input) { __typename
         ... on EventsRedriven { redriven left } ... on InvalidInput { field message } } }`,
      { input },
    );
    return data?.['redriveEvents'];
  };
  const redriven = (count: number, left: number) => ({ __typename: 'EventsRedriven', redriven: count, left });

  it('are listed with what is wrong and whose they are, newest first, page by page', async () => {
    await aside('Bought');
    const last = await aside('Left');
    const first = await list('first: 1');
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(first.edges).toEqual([
      {
        node: {
          id: last,
          type: 'track',
          name: 'Left',
          occurredAt: '2026-11-02T10:00:00.000Z',
          receivedAt: expect.any(String) as string,
          tries: 3,
          reason: 'Error: poison',
          setAsideAt: expect.any(String) as string,
          customer: { userIds: ['ada'] },
        },
      },
    ]);
    const rest = await list(`first: 5, after: "${first.pageInfo.endCursor}"`);
    expect(rest.edges.map(({ node }) => node['name'])).toEqual(['Bought']);
  });

  it('are redriven by their ids, once', async () => {
    const id = await aside('Bought');
    await aside('Left');
    expect(await redrive({ eventIds: [id, 'no id'] })).toEqual(redriven(1, 1));
    expect(await redrive({ eventIds: [id] })).toEqual(redriven(0, 1));
    expect((await list()).edges.map(({ node }) => node['name'])).toEqual(['Left']);
  });

  it('are redriven all at once, or those of before a moment', async () => {
    const old = await aside('Bought');
    await aside('Left');
    await api.dataSource.query(
      `UPDATE outbox SET set_aside_at = now() - interval '1 day' WHERE event_id = $1`,
      [old],
    );
    const before = new Date(Date.now() - 60_000).toISOString();
    expect(await redrive({ all: true, before })).toEqual(redriven(1, 0));
    expect(await redrive({ all: true }, api.house.server)).toEqual(redriven(1, 0));
    expect(await redrive({ all: true })).toEqual(redriven(0, 0));
  });

  it('are neither shown to another workspace nor redriven by it', async () => {
    const id = await aside('Bought');
    expect(await list('first: 20', api.foreign)).toMatchObject({ totalCount: 0, edges: [] });
    for (const headers of [api.foreign.admin, api.foreign.server]) {
      expect(await redrive({ eventIds: [id] }, headers)).toEqual(redriven(0, 0));
      expect(await redrive({ all: true }, headers)).toEqual(redriven(0, 0));
    }
    expect(await list()).toMatchObject({ totalCount: 1 });
  });

  it.each([
    ['nothing', {}, 'eventIds', 'Name the events, or say all: one of the two.'],
    ['not all', { all: false }, 'eventIds', 'Name the events, or say all: one of the two.'],
    ['both', { all: true, eventIds: [] }, 'eventIds', 'Name the events, or say all: one of the two.'],
    [
      'ids of before a moment',
      { eventIds: [], before: '2026-11-02T10:00:00Z' },
      'before',
      'Only where all are meant, a moment can be given.',
    ],
    [
      'too many',
      { eventIds: Array.from({ length: 1_001 }, String) },
      'eventIds',
      'At most 1000 events can be named at once.',
    ],
  ])('are left alone when it is not said which are meant: %s', async (_what, input, field, message) => {
    await aside('Bought');
    expect(await redrive(input)).toEqual({ __typename: 'InvalidInput', field, message });
    expect(await list()).toMatchObject({ totalCount: 1 });
  });

  it('are relayed at once: the relay is rung', async () => {
    const id = await aside('Bought');
    // It was rung for the event's arrival too.
    await api.app.get(Notifier, { strict: false }).settled();
    let listener: { close(): Promise<void> } | undefined;
    const rung = new Promise<string>((resolve, reject) => {
      listener = listen({
        url: api.databaseUrl,
        channels: [OUTBOX_CHANNEL],
        onNotification: resolve,
        onListening: () => void redrive({ eventIds: [id] }).catch(reject),
        onBreak: reject,
      });
    });
    expect(await rung).toBe(OUTBOX_CHANNEL);
    await listener?.close();
  });
});
