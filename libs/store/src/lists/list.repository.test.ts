import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { identify, track } from '../intake/events.test-helper.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aSegment, all, fillAll, happen } from '../segments/segments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';

describe('lists', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore();
    await happen(test, ...['ada', 'ben', 'cleo'].map((userId) => identify({ name: userId }, { userId })));
  });
  afterEach(() => test.close());

  const make = (key: string, name = key) => test.store.lists.create(test.workspaceId, { key, name });
  const idOf = async (userId: string) =>
    (await test.store.customers.byUserId(test.workspaceId, userId))?.id ?? '';
  const change = (key: string, how: 'add' | 'remove', customers: readonly string[]) =>
    test.store.lists.change(test.workspaceId, { key, change: how, customers });
  const onList = async (key: string) => {
    const pages = await test.store.lists.pagesOfMembers(test.workspaceId, [key], { first: 10 });
    return pages.get(key)?.edges.map(({ node }) => node.attributes['name']);
  };

  it('have keys of their own in a workspace, and are named anew', async () => {
    expect(await make('vip', 'Dear ones')).toMatchObject({ key: 'vip', name: 'Dear ones' });
    expect(await make('vip')).toBeNull();
    expect(await test.store.lists.rename(test.workspaceId, 'vip', 'Dearest')).toMatchObject({
      name: 'Dearest',
    });
    expect(await test.store.lists.rename(test.foreignWorkspaceId, 'vip', 'x')).toBeNull();
    expect(await test.store.lists.byKeys(test.workspaceId, ['vip', 'other'])).toMatchObject([
      { name: 'Dearest' },
    ]);
  });

  it('are read page by page, by their keys', async () => {
    for (const key of ['c', 'a', 'b']) await make(key);
    const first = await test.store.lists.page(test.workspaceId, { first: 2 });
    expect(first.edges.map(({ node }) => node.key)).toEqual(['a', 'b']);
    const rest = await test.store.lists.page(test.workspaceId, {
      first: 2,
      after: first.pageInfo.endCursor,
    });
    expect(rest.edges.map(({ node }) => node.key)).toEqual(['c']);
    expect(await rest.totalCount()).toBe(3);
  });

  it('take customers by id and by user id, each once, and say which rows name nobody', async () => {
    await make('vip');
    const ada = await idOf('ada');
    expect(await change('vip', 'add', ['ben', ada, 'nobody', 'ada', ''])).toMatchObject({
      kind: 'changed',
      changed: 2,
      unchanged: 0,
      problems: [
        { row: 3, name: 'nobody' },
        { row: 5, name: '' },
      ],
    });
    expect(await change('vip', 'add', ['ben', 'cleo'])).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await onList('vip')).toEqual(['cleo', 'ben', 'ada']);
    expect(await change('vip', 'remove', ['ben', 'ben'])).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await test.store.lists.memberCounts(test.workspaceId, ['vip'])).toEqual([
      { key: 'vip', count: 2 },
    ]);
    expect(await test.store.lists.ofCustomers(test.workspaceId, [ada])).toMatchObject([
      { customerId: ada, list: { key: 'vip' } },
    ]);
  });

  it('take whom a name stands for after a merge', async () => {
    await make('vip');
    const before = await idOf('ada');
    await happen(test, track({ userId: 'ben', previousId: 'ada', type: 'alias' }));
    expect(await change('vip', 'add', [before])).toMatchObject({ changed: 1, problems: [] });
    expect(await onList('vip')).toEqual(['ben']);
  });

  it('have who was put on them looked at for segments that ask about them, and nobody else', async () => {
    await make('vip');
    await aSegment(test, 'vips', all({ field: 'list', operator: 'in', value: 'vip' }));
    await aSegment(test, 'others', all({ field: 'customer.name', operator: '=', value: 'ada' }));
    await fillAll(test);
    expect(await change('vip', 'add', ['ada'])).toMatchObject({ hasWoken: true });
    const due = () =>
      rows(test.dataSource, `SELECT segment_key AS key, customer_id AS customer FROM segment_due`);
    expect(await due()).toEqual([{ key: 'vips', customer: await idOf('ada') }]);
    expect(await change('vip', 'add', ['ada'])).toMatchObject({ hasWoken: false });
  });

  it('are not deleted while a published journey or a segment asks about them', async () => {
    await make('vip');
    await change('vip', 'add', ['ada']);
    const { id } = await aSegment(test, 'vips', all({ field: 'list', operator: 'notIn', value: 'vip' }));
    const { journey } = await publishedJourney(test);
    await test.dataSource.query(`UPDATE journey_version SET graph = jsonb_set(graph, '{nodes,add}', $1)`, [
      JSON.stringify({ type: 'add-to-list', version: 1, config: { list: 'vip' } }),
    ]);
    const remove = (key = 'vip', workspaceId = test.workspaceId) => test.store.lists.delete(workspaceId, key);
    expect(await remove()).toMatchObject({
      kind: 'in-use',
      journeys: [{ id: journey.id }],
      segments: [{ key: 'vips' }],
    });
    await test.store.segments.delete(test.workspaceId, id);
    await fillAll(test);
    expect(await remove()).toMatchObject({ kind: 'in-use', segments: [] });
    await test.store.journeys.archive(test.workspaceId, journey.id);
    expect(await remove('vip', test.foreignWorkspaceId)).toEqual({ kind: 'absent' });
    expect(await remove()).toEqual({ kind: 'deleted' });
    expect(await remove()).toEqual({ kind: 'absent' });
    expect(await rows(test.dataSource, `SELECT FROM list_member`)).toEqual([]);
  });

  it('that are foreign are none, and foreign customers nobody', async () => {
    await make('vip');
    const foreign = { key: 'vip', change: 'add', customers: ['ada', newId()] } as const;
    expect(await test.store.lists.change(test.foreignWorkspaceId, foreign)).toEqual({ kind: 'absent' });
    await test.store.lists.create(test.foreignWorkspaceId, { key: 'theirs', name: 'Theirs' });
    const ada = await idOf('ada');
    const taken = { key: 'theirs', change: 'add', customers: ['ada', ada] } as const;
    expect(await test.store.lists.change(test.foreignWorkspaceId, taken)).toMatchObject({
      changed: 0,
      problems: [{ row: 1 }, { row: 2 }],
    });
    expect(await test.store.lists.ofCustomers(test.foreignWorkspaceId, [ada])).toEqual([]);
  });
});
