import { batch, identify, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import type { PageRequest } from '../paging/page-request.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';

describe('the customers', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
    await intake.receive(
      test.workspaceId,
      batch(
        identify(
          { email: 'ann@example.com', name: 'Ann O_Neil' },
          { userId: 'u-ann', anonymousId: 'browser-1' },
        ),
        identify({ email: 'bob@example.com', name: 'Bob' }, { userId: 'u-bob' }),
        track({ anonymousId: 'browser-2' }),
        track({ userId: 'u-ann', properties: { n: 1 } }),
        track({ userId: 'u-ann', properties: { n: 2 } }),
      ),
    );
  });
  afterAll(() => test.close());

  const names = async (page: PageRequest, search?: string) => {
    const { edges } = await test.store.customers.page(test.workspaceId, page, { search });
    return edges.map(({ node }) => node.attributes['name'] ?? null);
  };

  it('lists customers, newest first, page by page', async () => {
    expect(await names({ first: 10 })).toEqual([null, 'Bob', 'Ann O_Neil']);
    const first = await test.store.customers.page(test.workspaceId, { first: 2 });
    expect(await names({ first: 2, after: first.pageInfo.endCursor })).toEqual(['Ann O_Neil']);
    expect(await first.totalCount()).toBe(3);
  });

  it.each([
    ['EXAMPLE.com', ['Bob', 'Ann O_Neil']],
    ['bob', ['Bob']],
    ['u-ann', ['Ann O_Neil']],
    ['browser-2', [null]],
    ['o_n', ['Ann O_Neil']],
    ['n_e', []],
    ['%', []],
    ["'", []],
    ['  ', [null, 'Bob', 'Ann O_Neil']],
  ])('finds by %p', async (search, found) => {
    expect(await names({ first: 10 }, search)).toEqual(found);
    expect(
      await (await test.store.customers.page(test.workspaceId, { first: 1 }, { search })).totalCount(),
    ).toBe(found.length);
  });

  it('knows the names of a customer', async () => {
    const { edges } = await test.store.customers.page(test.workspaceId, { first: 1 }, { search: 'u-ann' });
    const identifiers = await test.store.customers.identifiersOf(test.workspaceId, [edges[0]?.node.id ?? '']);
    expect(identifiers).toMatchObject([
      { kind: 'anonymous', value: 'browser-1' },
      { kind: 'user', value: 'u-ann' },
    ]);
  });

  it('lists the events of a customer, the last received first', async () => {
    const { edges } = await test.store.customers.page(test.workspaceId, { first: 1 }, { search: 'u-ann' });
    const id = edges[0]?.node.id ?? '';
    const pageOf = async (page: PageRequest) =>
      (await test.store.events.pagesOfCustomers(test.workspaceId, [id], page)).get(id);
    const first = await pageOf({ first: 2 });
    expect(first?.edges.map(({ node }) => node.properties)).toEqual([{ n: 2 }, { n: 1 }]);
    const rest = await pageOf({ first: 2, after: first?.pageInfo.endCursor });
    expect(rest?.edges.map(({ node }) => node.type)).toEqual(['identify']);
    expect(await rest?.totalCount()).toBe(3);
  });

  it('finds whom an id stands for after several merges, and lists nobody else', async () => {
    const alias = (userId: string, previousId: string) =>
      intake.receive(test.workspaceId, batch(track({ userId, previousId })));
    const ids: string[] = [];
    for (const userId of ['m-1', 'm-2', 'm-3']) {
      await intake.receive(test.workspaceId, batch(identify({ name: userId }, { userId })));
      ids.push((await test.store.customers.byUserId(test.workspaceId, userId))?.id ?? '');
    }
    await alias('m-2', 'm-1');
    await alias('m-3', 'm-2');
    const found = await test.store.customers.byIds(test.workspaceId, [...ids, 'made-up']);
    expect([...found].map(([id, customer]) => [id, customer.id])).toEqual(ids.map((id) => [id, ids[2]]));
    expect(await names({ first: 10 }, 'm-')).toEqual(['m-3']);
    expect(await test.store.customers.byUserId(test.workspaceId, 'm-1')).toMatchObject({ id: ids[2] });
    expect(await test.store.customers.byIds(test.foreignWorkspaceId, ids)).toEqual(new Map());
  });

  it('shows nothing to a foreign workspace, nor to a made-up id', async () => {
    const { edges } = await test.store.customers.page(test.workspaceId, { first: 10 });
    const ids = edges.map(({ node }) => node.id);
    const page = { first: 10 };
    expect((await test.store.customers.page(test.foreignWorkspaceId, page)).edges).toEqual([]);
    expect(await test.store.customers.byIds(test.foreignWorkspaceId, ids)).toEqual(new Map());
    expect(await test.store.customers.identifiersOf(test.foreignWorkspaceId, ids)).toEqual([]);
    expect(await test.store.customers.byIds(test.workspaceId, ['made-up'])).toEqual(new Map());
    const events = await test.store.events.pagesOfCustomers(
      test.foreignWorkspaceId,
      [...ids, 'made-up'],
      page,
    );
    for (const theirs of events.values()) {
      expect(theirs.edges).toEqual([]);
      expect(await theirs.totalCount()).toBe(0);
    }
  });
});
