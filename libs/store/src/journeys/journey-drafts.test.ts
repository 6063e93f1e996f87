import { newId } from '../id.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { JourneyEntity } from './journey.entity.js';

describe('the draft of a journey', () => {
  let test: TestStore;
  let userId: string;

  beforeAll(async () => {
    test = await openTestStore();
    const user = await test.store.members.add(test.workspaceId, {
      email: 'ann@x.org',
      name: 'Ann',
      role: 'editor',
    });
    userId = user.id;
  });
  afterAll(() => test.close());

  const create = (name = 'Welcome') =>
    test.store.journeys.create(test.workspaceId, { name, draft: { format: 1 }, userId });

  const save = (
    journey: Pick<JourneyEntity, 'id'>,
    baseRevision: number,
    draft: Record<string, unknown>,
    workspaceId = test.workspaceId,
  ) => test.store.journeys.saveDraft(workspaceId, { journeyId: journey.id, baseRevision, draft, userId });

  it('begins as a draft at revision 1, under a key of its name', async () => {
    expect(await create('Überraschung: 10 % für Dich!')).toMatchObject({
      key: 'uberraschung-10-fur-dich',
      status: 'draft',
      draft: { format: 1 },
      draftRevision: 1,
      draftSavedBy: userId,
      versionId: null,
    });
    expect(await create('日本')).toMatchObject({ key: 'journey' });
  });

  it('gets a key of its own, also among many of one name made at once', async () => {
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => create('Same name')));
    expect(made.map(({ key }) => key).sort()).toEqual([
      'same-name',
      'same-name-2',
      'same-name-3',
      'same-name-4',
      'same-name-5',
    ]);
  });

  it('keeps its key when it is renamed', async () => {
    const journey = await create('Old');
    expect(await test.store.journeys.rename(test.workspaceId, journey.id, 'New')).toMatchObject({
      key: 'old',
      name: 'New',
    });
  });

  it('keeps any draft, sound or not', async () => {
    const journey = await create();
    const draft = { nodes: 'not even a graph', deep: [{ x: null }] };
    expect(await save(journey, 1, draft)).toMatchObject({
      kind: 'saved',
      journey: { draft, draftRevision: 2 },
    });
    const [kept] = await test.store.journeys.byIds(test.workspaceId, [journey.id]);
    expect(JSON.stringify(kept?.draft)).toBe(JSON.stringify(draft));
  });

  it('answers a draft made from an older revision with what is there, and writes nothing', async () => {
    const journey = await create();
    await save(journey, 1, { by: 'ann' });
    const conflict = {
      kind: 'conflict',
      journey: { draft: { by: 'ann' }, draftRevision: 2, draftSavedBy: userId },
    };
    expect(await save(journey, 1, { by: 'bob' })).toMatchObject(conflict);
    expect(await save(journey, 3, { by: 'bob' })).toMatchObject(conflict);
  });

  it('takes one of many drafts that are saved at once', async () => {
    const journey = await create();
    const saves = await Promise.all([1, 2, 3, 4, 5].map((n) => save(journey, 1, { n })));
    expect(saves.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(saves.filter(({ kind }) => kind === 'conflict')).toHaveLength(4);
  });

  it('takes no draft once it is archived', async () => {
    const journey = await create();
    await test.store.journeys.archive(test.workspaceId, journey.id);
    expect(await save(journey, 1, {})).toMatchObject({
      kind: 'wrong-status',
      journey: { status: 'archived' },
    });
  });

  it('answers a foreign journey exactly as an absent one', async () => {
    const journey = await create();
    const { journeys } = test.store;
    for (const id of [journey.id, newId(), 'made-up']) {
      expect(await journeys.byIds(test.foreignWorkspaceId, [id])).toEqual([]);
      expect(await save({ id }, 1, {}, test.foreignWorkspaceId)).toEqual({ kind: 'absent' });
      expect(await journeys.rename(test.foreignWorkspaceId, id, 'Mine')).toBeNull();
      expect(await journeys.archive(test.foreignWorkspaceId, id)).toEqual({ kind: 'absent' });
    }
    expect(await journeys.byIds(test.workspaceId, [journey.id])).toEqual([journey]);
    expect((await journeys.page(test.foreignWorkspaceId, { first: 10 })).edges).toEqual([]);
  });

  it('lists journeys, newest first, also of one status only', async () => {
    const [older, newer] = [await create('A'), await create('B')];
    const page = await test.store.journeys.page(test.workspaceId, { first: 2 });
    expect(page.edges.map(({ node }) => node.id)).toEqual([newer.id, older.id]);
    await test.store.journeys.archive(test.workspaceId, newer.id);
    const drafts = await test.store.journeys.page(test.workspaceId, { first: 1 }, 'draft');
    expect(drafts.edges.map(({ node }) => node.id)).toEqual([older.id]);
    expect(await drafts.totalCount()).toBeLessThan(await page.totalCount());
    const next = await test.store.journeys.page(
      test.workspaceId,
      { first: 1, after: drafts.pageInfo.endCursor },
      'draft',
    );
    expect(next.edges.map(({ node }) => node.status)).toEqual(['draft']);
    expect(next.edges[0]?.node.id).not.toBe(older.id);
  });
});
