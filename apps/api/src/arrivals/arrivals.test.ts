import { countStatements } from '../testing/count-statements.test-helper.js';
import { ask } from '../testing/ask.test-helper.js';
import { setOneAside } from '../testing/set-one-aside.test-helper.js';
import { connect } from '../testing/subscribe.test-helper.js';
import type { Tenant } from '../testing/tenant.test-helper.js';
import { basic, signInAs } from '../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

interface Node {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string | null;
  readonly reason?: string;
}

interface Listed {
  readonly arrivals: {
    readonly lookedBackTo: string | null;
    readonly edges: readonly { readonly node: Node }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const EVERYTHING = `
  id receivedAt isOnItsWay context customer { id userIds } source { keyName library libraryVersion }
  recordedBy { id } setAside { reason tries } decisions { id sentence journey { name } }
  effects { kind enrollment { id journey { name } } }`;

describe('arrivals', () => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startTestApi();
  });
  afterEach(() => api.close());

  const send = (events: readonly object[], { writeKey }: Tenant = api.house) =>
    fetch(`${api.url}/v1/batch`, {
      method: 'POST',
      headers: basic(writeKey),
      body: JSON.stringify({ batch: events }),
    });
  const track = (event: string, userId = 'ada', more: object = {}) => ({
    type: 'track',
    userId,
    event,
    messageId: event,
    context: { library: { name: 'a-client', version: '1.2.3' } },
    ...more,
  });
  const list = async (args = 'first: 20', headers = api.house.admin, fields = '') => {
    const answer = await ask<Listed>(
      api.url,
      headers,
      `{ arrivals(${args}) { lookedBackTo pageInfo { endCursor hasNextPage } edges { node {
           __typename ... on Event { id name ${fields} } ... on RejectedEvent { id reason source { keyName library } } } } } }`,
    );
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.arrivals;
  };
  const named = ({ edges }: Listed['arrivals']) => edges.map(({ node }) => node.name ?? node.__typename);

  it('show what came in and what was refused, newest first, page by page', async () => {
    await send([track('Came'), track('Bought')]);
    await send([{ type: 'pageview', userId: 'ada' }]);
    await send([track('Left')]);
    const first = await list('first: 3');
    expect(named(first)).toEqual(['Left', 'RejectedEvent', 'Bought']);
    expect(first).toMatchObject({ lookedBackTo: null, pageInfo: { hasNextPage: true } });
    const rest = await list(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([named(rest), rest.pageInfo.hasNextPage]).toEqual([['Came'], false]);
  });

  it('tell who sent them', async () => {
    await send([track('Came'), { type: 'track', userId: 'ada', context: { library: { name: 'x' } } }]);
    const { edges } = await list('first: 5', api.house.admin, 'source { keyName library libraryVersion }');
    const [key] = await api.store.apiKeys.list(api.house.workspaceId);
    expect(named(await list(`keyId: "${key?.id ?? ''}"`))).toEqual([]);
    expect(edges.map(({ node }) => node)).toMatchObject([
      { source: { keyName: 'House write', library: 'a-client', libraryVersion: '1.2.3' } },
      { source: { keyName: 'House write', library: 'x' } },
    ]);
  });

  it('are found by name, type, customer and whether something is wrong', async () => {
    await send([track('Came'), track('Bought', 'bob'), { type: 'page', userId: 'ada', name: 'Home' }]);
    await send([{ type: 'track', userId: 'bob' }]);
    await setOneAside(api, api.house, { messageId: 'Came', reason: 'Error: poison' });
    expect(named(await list('name: "Bought"'))).toEqual(['Bought']);
    expect(named(await list('type: "page"'))).toEqual(['Page Viewed']);
    expect(named(await list('customer: "bob"'))).toEqual(['RejectedEvent', 'Bought']);
    const problems = await list(
      'onlyProblems: true',
      api.house.admin,
      'isOnItsWay setAside { reason tries }',
    );
    expect(named(problems)).toEqual(['RejectedEvent', 'Came']);
    expect(problems.edges[1]?.node).toMatchObject({
      isOnItsWay: false,
      setAside: { reason: 'Error: poison', tries: 3 },
    });
  });

  it('are of a type that there is', async () => {
    const { errors } = await ask(api.url, api.house.admin, '{ arrivals(type: "click") { lookedBackTo } }');
    expect(errors).toMatchObject([{ message: expect.stringContaining('track, page') as string }]);
  });

  it('are shown to everybody of the workspace, and nobody else', async () => {
    await send([track('Came')]);
    const { headers } = await signInAs(api.store, api.url, api.house.workspaceId, 'viewer', 'Looking');
    const { edges } = await list('first: 5', headers);
    expect(edges).toHaveLength(1);
    for (const foreign of [api.foreign.admin, api.foreign.server])
      for (const args of ['first: 5', 'customer: "ada"', 'onlyProblems: true'])
        expect((await list(args, foreign)).edges).toEqual([]);
    const read = await ask(api.url, api.foreign.admin, 'query ($id: ID!) { event(id: $id) { id } }', {
      id: edges[0]?.node.id,
    });
    expect(read.data).toEqual({ event: null });
  });

  it('take as many statements for a long page as for a short one', async () => {
    const events = Array.from({ length: 50 }, (_, index) => track(`Came ${index}`, `customer ${index}`));
    await send(events);
    const statements = (first: number) =>
      countStatements(api.dataSource, () => list(`first: ${first}`, api.house.admin, EVERYTHING));
    const [short, long] = [await statements(2), await statements(50)];
    expect(long).toBe(short);
    expect(long).toBeLessThanOrEqual(12);
  });

  describe('followed', () => {
    const document = 'subscription { lastArrival }';
    const next = async (values: AsyncIterableIterator<{ readonly data?: unknown }>) => {
      const { value } = (await values.next()) as { readonly value: { readonly data?: unknown } };
      return value.data as { readonly lastArrival: string | null };
    };

    it('are told of at once, and when more comes in or is refused', async () => {
      const client = connect(api.url, api.house.admin);
      const values = client.iterate({ query: document });
      expect(await next(values)).toEqual({ lastArrival: null });
      const told: (string | null)[] = [];
      for (const sent of [[track('Came')], [{ type: 'track', userId: 'ada' }]]) {
        await send(sent);
        const [newest] = (await list('first: 1')).edges;
        while (told.at(-1) !== newest?.node.id) told.push((await next(values)).lastArrival);
      }
      expect(new Set(told.filter((id) => id !== null)).size).toBe(2);
      await client.dispose();
    });

    it('tell nothing of another workspace', async () => {
      await send([track('Came')], api.foreign);
      const client = connect(api.url, api.house.admin);
      expect(await next(client.iterate({ query: document }))).toEqual({ lastArrival: null });
      await client.dispose();
    });

    it('are no longer told of once the session has ended', async () => {
      const { headers } = await signInAs(api.store, api.url, api.house.workspaceId, 'viewer', 'Leaving');
      const client = connect(api.url, headers);
      const values = client.iterate({ query: document });
      await next(values);
      await fetch(`${api.url}/sign-out`, { method: 'POST', headers });
      await send([track('Came')]);
      await expect(values.next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      await client.dispose();
    });
  });
});
