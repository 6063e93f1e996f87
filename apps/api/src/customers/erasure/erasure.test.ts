import { erasePage, newId, rows } from '@sojourn/store';
import { ask } from '../../testing/ask.test-helper.js';
import { plant, type Planted } from '../../testing/plant.test-helper.js';
import { basic } from '../../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

interface Erased {
  readonly eraseCustomer: {
    readonly __typename: string;
    readonly inFlight: number;
    readonly erasure: { readonly id: string; readonly state: string };
  };
}

describe('a customer who is erased', () => {
  let api: TestApi;
  let planted: Planted;
  let erasure: string;

  beforeAll(async () => {
    api = await startTestApi();
    planted = await plant(api, api.house, 'ada');
    const answer = await erase(planted.customer);
    expect(answer).toMatchObject({
      eraseCustomer: { __typename: 'CustomerErased', inFlight: 0, erasure: { state: 'ERASING' } },
    });
    erasure = answer?.eraseCustomer.erasure.id ?? '';
  });
  afterAll(() => api.close());

  const erase = async (id: string, headers = api.house.admin) =>
    (
      await ask<Erased>(
        api.url,
        headers,
        `mutation ($id: ID!) { eraseCustomer(customerId: $id) { __typename
          ... on CustomerErased { inFlight erasure { id state requestedBy } } } }`,
        { id },
      )
    ).data;
  const send = async (route: string, body: object, headers = basic(api.house.writeKey)) => {
    const answer = await fetch(`${api.url}${route}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  const gone = { code: 'customer-erased', detail: 'This customer was erased.' };

  it('is asked twice to the same end, whoever asks', async () => {
    expect(await erase(planted.customer)).toMatchObject({
      eraseCustomer: { erasure: { id: erasure, requestedBy: api.house.adminId } },
    });
  });

  it.each([
    ['/v1/track', { userId: 'ada', event: 'Bought' }],
    ['/v1/t', { anonymousId: 'ada-anonymous', event: 'Bought' }],
    ['/v1/identify', { userId: 'ada', traits: { name: 'Ada' } }],
    ['/v1/page', { userId: 'ada' }],
    ['/v1/screen', { userId: 'ada', name: 'Cart' }],
    ['/v1/group', { userId: 'ada', groupId: 'acme' }],
    ['/v1/alias', { userId: 'eve', previousId: 'ada' }],
    ['/v1/alias', { userId: 'ada', previousId: 'eve' }],
  ])('is refused at %s: %j', async (route, body) => {
    expect(await send(route, body)).toMatchObject({ status: 400, body: gone });
  });

  it.each(['/v1/batch', '/v1/import'])('is named by their place when they come in a %s', async (route) => {
    const batch = [
      { type: 'track', userId: 'bob', event: 'Bought' },
      { type: 'track', userId: 'ada', event: 'Bought' },
      { type: 'track', event: 'Nobody' },
      { type: 'track', userId: 'bob', event: 'Bought' },
    ];
    expect(await send(route, { batch })).toEqual({
      status: 200,
      body: {
        success: true,
        refused: [
          { index: 1, code: 'customer-erased', reason: 'This customer was erased.' },
          expect.objectContaining({ index: 2, code: 'no-customer' }),
        ],
      },
    });
  });

  it('is let in by no program', async () => {
    const route = `/v1/journeys/${planted.byApi}/trigger`;
    const call = { userId: 'ada', data: {} };
    expect(await send(route, call, api.house.server)).toMatchObject({ status: 400, body: gone });
    const answer = await ask(
      api.url,
      api.house.server,
      `mutation ($key: String!) { triggerJourney(input: { journeyKey: $key, userId: "ada" }) { __typename
        ... on InvalidInput { field message } } }`,
      { key: planted.byApi },
    );
    expect(answer.data).toEqual({
      triggerJourney: { __typename: 'InvalidInput', field: 'userId', message: 'This customer was erased.' },
    });
  });

  it('is in no file of an audience', async () => {
    const answer = await ask<{ startAudience: { run: { id: string } } }>(
      api.url,
      api.house.server,
      `mutation ($id: ID!) { startAudience(input: { journeyId: $id, csv: "userId,note\\nada,secret\\nnobody,other" }) {
        ... on AudienceStarted { run { id } } } }`,
      { id: planted.byHand },
    );
    const run = answer.data?.startAudience.run.id;
    expect(
      await rows(
        api.dataSource,
        `SELECT number, customer_id AS customer, data, problem FROM audience_row WHERE run_id = $1 ORDER BY 1`,
        [run],
      ),
    ).toMatchObject([
      { number: 2, customer: null, data: {}, problem: 'This customer was erased.' },
      { number: 3, customer: null, problem: 'There is no such customer in this workspace.' },
    ]);
  });

  it('leaves what was refused without what it said', async () => {
    const { data } = await ask<{
      rejectedEvents: { edges: { node: { code: string; payload: object } }[] };
    }>(api.url, api.house.admin, `{ rejectedEvents(first: 50) { edges { node { code payload } } } }`);
    const late = data?.rejectedEvents.edges.filter(({ node }) => node.code === 'customer-erased') ?? [];
    expect(late.length).toBeGreaterThan(0);
    expect(late.map(({ node }) => node.payload)).toEqual(late.map(() => ({})));
  });

  it('is found by nobody, and has no file to be had', async () => {
    const { data } = await ask(
      api.url,
      api.house.admin,
      `query ($id: ID!) { customer(id: $id) { attributes userIds erasedAt } customerByUserId(userId: "ada") { id } }`,
      { id: planted.customer },
    );
    expect(data).toEqual({
      customer: { attributes: {}, userIds: [], erasedAt: expect.any(String) as string },
      customerByUserId: null,
    });
    const file = await fetch(`${api.url}/v1/customers/${planted.customer}/export`, {
      headers: api.house.server,
    });
    expect([file.status, await file.json()]).toMatchObject([404, { code: 'no-customer' }]);
  });

  it('says when nothing is left, and how much was erased', async () => {
    await api.dataSource.query(`UPDATE enrollment SET state = 'exited' WHERE customer_id = $1`, [
      planted.customer,
    ]);
    for (let page = ''; page !== 'finished';) page = await erasePage(api.dataSource, erasure, 100);
    const { data } = await ask<{ erasure: { state: string; erasedRows: number; finishedAt: string } }>(
      api.url,
      api.house.admin,
      `query ($id: ID!) { erasure(id: $id) { state erasedRows finishedAt } }`,
      { id: erasure },
    );
    expect(data?.erasure).toMatchObject({ state: 'ERASED', finishedAt: expect.any(String) as string });
    expect(data?.erasure.erasedRows).toBeGreaterThan(3);
  });

  it('is answered like nobody by another workspace', async () => {
    for (const id of [planted.customer, newId()])
      expect(await erase(id, api.foreign.admin)).toEqual({ eraseCustomer: { __typename: 'NotFound' } });
  });
});
