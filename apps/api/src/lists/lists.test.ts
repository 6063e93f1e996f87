import { fillPage, rows } from '@sojourn/store';
import { ask } from '../testing/ask.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('lists', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    for (const userId of ['l-1', 'l-2', 'l-3']) {
      await fetch(`${api.url}/v1/identify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...api.house.server },
        body: JSON.stringify({ userId, traits: { city: userId === 'l-3' ? 'Rome' : 'Porto' } }),
      });
    }
  });
  afterAll(() => api.close());

  const tell = async (mutation: string) =>
    (await ask(api.url, api.house.admin, `mutation { ${mutation} }`)).data;
  const read = async (query: string) => (await ask(api.url, api.house.server, query)).data;
  const create = (key: string, name = key) =>
    tell(`createList(input: { key: "${key}", name: "${name}" }) { __typename
      ... on ListSaved { list { key name memberCount } } ... on InvalidInput { field } }`);
  const change = (how: 'addToList' | 'removeFromList', key: string, customers: readonly string[]) =>
    tell(`${how}(input: { key: "${key}", customers: ${JSON.stringify(customers)} }) { __typename
      ... on ListChanged { changed unchanged problems { row name } list { memberCount } }
      ... on InvalidInput { field message } }`);

  it('are made with a key of their own and a name that can change', async () => {
    expect(await create('testers', ' Testers ')).toEqual({
      createList: { __typename: 'ListSaved', list: { key: 'testers', name: 'Testers', memberCount: 0 } },
    });
    for (const [key, name, field] of [
      ['testers', 'x', 'key'],
      ['Testers', 'x', 'key'],
      ['other', ' ', 'name'],
    ] as const) {
      expect(await create(key, name)).toEqual({ createList: { __typename: 'InvalidInput', field } });
    }
    expect(
      await tell(
        `renameList(input: { key: "testers", name: "Friends" }) { ... on ListSaved { list { name } } }`,
      ),
    ).toEqual({ renameList: { list: { name: 'Friends' } } });
    expect(await read(`{ lists { totalCount edges { node { key name } } } }`)).toEqual({
      lists: { totalCount: 1, edges: [{ node: { key: 'testers', name: 'Friends' } }] },
    });
  });

  it('take who is named, say which rows name nobody, and list who is on them', async () => {
    await create('guests');
    expect(await change('addToList', 'guests', [' l-1 ', 'l-2', 'who'])).toEqual({
      addToList: {
        __typename: 'ListChanged',
        changed: 2,
        unchanged: 0,
        problems: [{ row: 3, name: 'who' }],
        list: { memberCount: 2 },
      },
    });
    expect(await change('removeFromList', 'guests', ['l-2', 'l-3'])).toMatchObject({
      removeFromList: { changed: 1, unchanged: 1, list: { memberCount: 1 } },
    });
    expect(await change('addToList', 'guests', [])).toMatchObject({ addToList: { field: 'customers' } });
    expect(
      await change(
        'addToList',
        'guests',
        Array.from({ length: 1_001 }, (_, n) => `${n}`),
      ),
    ).toMatchObject({ addToList: { field: 'customers', message: 'At most 1,000 at a time.' } });
    expect(
      await read(`{ list(key: "guests") { members { totalCount edges { node { userIds } } } } }`),
    ).toEqual({
      list: { members: { totalCount: 1, edges: [{ node: { userIds: ['l-1'] } }] } },
    });
    expect(await read(`{ customerByUserId(userId: "l-1") { lists { list { key } } } }`)).toEqual({
      customerByUserId: { lists: [{ list: { key: 'guests' } }] },
    });
  });

  it('narrow the customers down, as segments and a text do', async () => {
    await create('narrow');
    await change('addToList', 'narrow', ['l-1', 'l-3']);
    const condition = `{ combinator: "and", rules: [{ field: "customer.city", operator: "=", value: "Porto" }] }`;
    const made = await tell(`createSegment(input: { key: "porto", name: "Porto", condition: ${condition} }) {
      ... on SegmentSaved { segment { id } } }`);
    const { id } = (made as { readonly createSegment: { readonly segment: { readonly id: string } } })
      .createSegment.segment;
    await fillPage(api.dataSource, id, 1_000);
    const found = (filter: string) =>
      read(`{ customers(${filter}) { totalCount edges { node { userIds } } } }`);
    const customers = (...ids: readonly string[]) => ({
      customers: { totalCount: ids.length, edges: ids.map((userId) => ({ node: { userIds: [userId] } })) },
    });
    expect(await found('list: "narrow"')).toEqual(customers('l-3', 'l-1'));
    expect(await found('segment: "porto"')).toEqual(customers('l-2', 'l-1'));
    expect(await found('segment: "porto", list: "narrow"')).toEqual(customers('l-1'));
    expect(await found('segment: "porto", search: "l-2"')).toEqual(customers('l-2'));
    expect(await found('segment: "unheard-of"')).toEqual(customers());
    expect(
      await read(
        `{ segment(id: "${id}") { members(first: 1) { edges { node { userIds } } } journeys { name } } }`,
      ),
    ).toEqual({ segment: { members: { edges: [{ node: { userIds: ['l-2'] } }] }, journeys: [] } });
  });

  it('are deleted unless something asks about them, which is named', async () => {
    await create('asked');
    await tell(`createSegment(input: { key: "asking", name: "Asking", condition: {
      combinator: "and", rules: [{ field: "list", operator: "in", value: "asked" }] } }) { __typename }`);
    const remove = (key: string) =>
      tell(`deleteList(key: "${key}") { __typename
        ... on ListInUse { segments { key } journeys { name } } ... on ListDeleted { key } }`);
    expect(await remove('asked')).toEqual({
      deleteList: { __typename: 'ListInUse', segments: [{ key: 'asking' }], journeys: [] },
    });
    await create('free');
    await change('addToList', 'free', ['l-1']);
    expect(await remove('free')).toEqual({ deleteList: { __typename: 'ListDeleted', key: 'free' } });
    expect(await remove('free')).toEqual({ deleteList: { __typename: 'NotFound' } });
    expect(await rows(api.dataSource, `SELECT FROM list WHERE key = 'free'`)).toEqual([]);
  });
});
