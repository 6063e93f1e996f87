import type { Journey } from '@sojourn/journey';
import { aJourney } from '@sojourn/testing';
import { rows, settleTriggerCall } from '@sojourn/store';
import { makeJourney, publish, saveDraft } from '../testing/journeys.test-helper.js';
import { ask } from '../testing/ask.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

const CALL = `id state rule reason idempotencyKey settledAt journey { key } customer { userIds } enrollment { id }`;
const TRIGGER = `mutation ($input: TriggerJourneyInput!) { triggerJourney(input: $input) { __typename
  ... on JourneyTriggered { call { ${CALL} } } ... on DataRefused { problems { path message } }
  ... on InvalidInput { field message } ... on OtherCall { message } ... on TooManyCalls { retryAfterSeconds } ... on WrongStatus { message }
  ... on NotFound { message } } }`;
const schema = {
  type: 'object',
  properties: { order_id: { type: 'string' }, items: { type: 'array', items: { type: 'number' } } },
  required: ['order_id'],
  additionalProperties: false,
};

describe('the trigger of a journey', () => {
  let api: TestApi;
  let declared: string;
  beforeAll(async () => {
    api = await startTestApi();
    declared = await live(aJourney().trigger('api', { schema }).always().wait('P1D').build());
  });
  afterAll(() => api.close());

  async function live(draft: Journey): Promise<string> {
    const { id } = await makeJourney(api);
    await saveDraft(api, { journeyId: id, baseRevision: 1, draft });
    expect(await publish(api, { journeyId: id, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
    });
    const [journey] = await api.store.journeys.byIds(api.house.workspaceId, [id]);
    return journey?.key ?? '';
  }

  async function post(key: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    const answer = await fetch(`${api.url}/v1/journeys/${key}/trigger`, {
      method: 'POST',
      headers: { ...api.house.server, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const said = (await answer.json()) as Readonly<Record<string, unknown>>;
    return { status: answer.status, ...said };
  }
  const named = { userId: 'ada', data: { order_id: '1' } };

  type Member = Readonly<Record<string, unknown>>;
  const mutate = async (input: object, headers = api.house.server) =>
    (await ask<{ readonly triggerJourney: Member }>(api.url, headers, TRIGGER, { input })).data
      ?.triggerJourney;
  const callOf = async (id: unknown) =>
    (
      await ask<{ readonly triggerCall: Member | null }>(
        api.url,
        api.house.server,
        `query ($id: ID!) { triggerCall(id: $id) { ${CALL} } }`,
        { id },
      )
    ).data?.triggerCall;

  it('takes a call in, on its way to the journey, and says its id, by which its state is read', async () => {
    const body = { userId: 'new-1', anonymousId: 'browser-1', data: { order_id: '1' } };
    const { status, id } = (await post(declared, body, { 'idempotency-key': 'first' })) as Record<
      string,
      unknown
    >;
    expect(status).toBe(202);
    expect(await callOf(id)).toEqual({
      id,
      state: 'WAITING',
      rule: null,
      reason: null,
      idempotencyKey: 'first',
      settledAt: null,
      journey: { key: declared },
      customer: { userIds: ['new-1'] },
      enrollment: null,
    });
    expect(
      await rows(
        api.dataSource,
        `SELECT outbox.attempts FROM outbox JOIN event ON event.id = event_id WHERE properties ->> 'call' = $1`,
        [id],
      ),
    ).toEqual([{ attempts: 0 }]);
    await settleTriggerCall(api.dataSource.manager, String(id), {
      kind: 'stays-out',
      rule: 'already-entered',
      reason: 'Entered before, and only once',
    });
    expect(await callOf(id)).toMatchObject({
      state: 'STAYED_OUT',
      rule: 'already-entered',
      reason: 'Entered before, and only once',
    });
  });

  it('answers the same call with the same key alike, over REST and over GraphQL, whatever comes between', async () => {
    const key = await live(aJourney().trigger('api', {}).always().wait('P1D').build());
    const once = { 'idempotency-key': 'once' };
    const first = await post(key, { userId: ' ada ', data: { a: 1, b: [2] } }, once);
    expect(first).toMatchObject({ status: 202, id: expect.any(String) as string });
    expect(await post(key, '{"data":{"b":[2],"a":1},"anonymousId":null,"userId":"ada"}', once)).toEqual(
      first,
    );
    const input = { journeyKey: key, userId: 'ada', data: { a: 1, b: [2] }, idempotencyKey: 'once' };
    expect(await mutate(input)).toMatchObject({ call: { id: (first as Member)['id'] } });
    const [journey] = await rows<{ id: string }>(api.dataSource, `SELECT id FROM journey WHERE key = $1`, [
      key,
    ]);
    await api.store.journeys.pause(api.house.workspaceId, journey?.id ?? '');
    expect(await post(key, { userId: 'ada', data: { a: 1, b: [2] } }, once)).toEqual(first);
    for (const other of [
      { userId: 'ada', data: { a: 2, b: [2] } },
      { userId: 'bob', data: { a: 1, b: [2] } },
    ])
      expect(await post(key, other, once)).toMatchObject({ status: 409, code: 'other-call' });
    expect(await mutate({ ...input, userId: 'bob' })).toMatchObject({ __typename: 'OtherCall' });
    expect(
      await rows(api.dataSource, `SELECT FROM trigger_call WHERE idempotency_key = 'once'`),
    ).toHaveLength(1);
  });

  it('says what is wrong with the data, by place, and takes the same key again when it is mended', async () => {
    const key = { 'idempotency-key': 'mended' };
    const data = { items: [1, 'two'], color: 'red' };
    const problems = [
      { path: 'data.order_id', message: '“order_id” is missing.' },
      { path: 'data.items.1', message: '“1” must be a number.' },
      { path: 'data.color', message: '“color” is not a field that is known here.' },
    ];
    const refused = await post(declared, { userId: 'ada', data }, key);
    expect(refused).toMatchObject({
      status: 400,
      code: 'unfit-data',
      problems: expect.arrayContaining(problems) as unknown,
    });
    expect((refused as unknown as { readonly problems: unknown[] }).problems).toHaveLength(problems.length);
    expect(await mutate({ journeyKey: declared, userId: 'ada', data })).toMatchObject({
      __typename: 'DataRefused',
      problems: expect.arrayContaining(problems) as unknown,
    });
    expect(await post(declared, named, key)).toMatchObject({ status: 202 });
  });

  it.each([
    [{ data: {} }, 'no-customer', 'userId'],
    [{ userId: '', anonymousId: ' ' }, 'no-customer', 'userId'],
    [{ userId: 2 ** 60 }, 'invalid', 'userId'],
    [{ userId: 'x'.repeat(256) }, 'invalid', 'userId'],
    [{ userId: 'ada', data: [] }, 'invalid', 'data'],
    [{ userId: 'ada', properties: {} }, 'invalid', 'properties'],
    [{ userId: 'ada', data: { note: 'a\u0000b' } }, 'unusable-text', 'data.note'],
    [{ userId: 'ada', data: { note: 'x'.repeat(33 * 1024) } }, 'too-large', ''],
    [[], 'invalid', ''],
  ])('refuses %.60j with its place', async (body, code, path) => {
    expect(await post(declared, body)).toMatchObject({ status: 400, code, problems: [{ path }] });
  });

  it('refuses what is no JSON, and keys that cannot be used', async () => {
    expect(await post(declared, '{')).toMatchObject({ status: 400, code: 'broken-json' });
    for (const key of ['', 'x'.repeat(256)]) {
      expect(await post(declared, named, { 'idempotency-key': key })).toMatchObject({
        status: 400,
        problems: [{ path: 'Idempotency-Key' }],
      });
      expect(await mutate({ journeyKey: declared, ...named, idempotencyKey: key })).toMatchObject({
        __typename: 'InvalidInput',
        field: 'idempotencyKey',
      });
    }
    expect(await mutate({ journeyKey: declared })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'userId',
    });
  });

  it.each(['nowhere', '%00', '%ED%A0%80', 'x'.repeat(5000), '..%2F..'])(
    'knows no journey “%.20s”',
    async (key) => {
      const { status } = await post(key, named);
      expect([400, 404]).toContain(status);
    },
  );

  it('knows no journey of another workspace', async () => {
    expect(await mutate({ journeyKey: declared, ...named }, api.foreign.server)).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('lets nobody into a journey that is no live one, or has another trigger', async () => {
    const { id } = await makeJourney(api, 'Only drawn');
    expect(await post('only-drawn', named)).toMatchObject({
      status: 409,
      code: 'not-live',
      detail: 'This journey is a draft and cannot be entered.',
    });
    expect(await mutate({ journeyKey: 'only-drawn', ...named })).toMatchObject({ __typename: 'WrongStatus' });
    await api.store.journeys.archive(api.house.workspaceId, id);
    expect(await post('only-drawn', named)).toMatchObject({ status: 409, code: 'not-live' });
    const byEvent = await live(aJourney().wait('P1D').build());
    expect(await post(byEvent, named)).toMatchObject({ status: 409, code: 'other-trigger' });
    expect(await mutate({ journeyKey: byEvent, ...named })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'journeyKey',
    });
  });

  it('is open to people of the editor who may publish, and to no page of another origin', async () => {
    expect(await mutate({ journeyKey: declared, ...named }, api.house.admin)).toMatchObject({
      call: { state: 'WAITING' },
    });
    const preflight = await fetch(`${api.url}/v1/journeys/${declared}/trigger`, {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.test', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers 429 and when to come again to a key that calls too fast', async () => {
    const { apiKey, secret } = await api.store.apiKeys.create(api.house.workspaceId, {
      kind: 'server',
      name: 'fast',
      environment: 'test',
    });
    await api.dataSource.query(
      `UPDATE api_key SET spent_until = clock_timestamp() + interval '1 hour' WHERE id = $1`,
      [apiKey.id],
    );
    const authorization = `Bearer ${secret}`;
    expect(await post(declared, named, { authorization })).toMatchObject({ status: 429, code: 'too-fast' });
    const refused = await mutate({ journeyKey: declared, ...named }, { authorization });
    expect(refused).toMatchObject({ __typename: 'TooManyCalls' });
    expect(Number(refused?.['retryAfterSeconds'])).toBeGreaterThan(3000);
  });
});
