import { newId } from '../id.js';
import { identify } from '../intake/events.test-helper.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { aSegment, all, did, fillAll, happen } from './segments.test-helper.js';

describe('segments', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  const inSegment = (key: string) => all({ field: 'segment', operator: 'in', value: key });
  const create = (key: string, condition = all()) =>
    test.store.segments.create(test.workspaceId, { key, name: key, condition, userId: null });

  it('have keys of their own in a workspace', async () => {
    expect(await create('vip')).toMatchObject({ kind: 'saved', segment: { key: 'vip', version: 1 } });
    expect(await create('vip')).toEqual({ kind: 'key-taken' });
    expect(await test.store.segments.keys(test.workspaceId)).toEqual(['vip']);
    expect(await test.store.segments.keys(test.foreignWorkspaceId)).toEqual([]);
  });

  it('are refused with what is wrong and where', async () => {
    const entry = all({ field: 'entry.total', operator: '>', value: 1 });
    expect(await create('a', entry)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'not-in-segments' }],
    });
    expect(await create('a', inSegment('b'))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'unknown-segment' }],
    });
    expect(await create('a', inSegment('a'))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'segments-in-a-circle' }],
    });
    expect(await test.store.segments.keys(test.workspaceId)).toEqual([]);
  });

  it('never ask about each other in a circle, by an edit neither', async () => {
    const a = await aSegment(test, 'a', all());
    await aSegment(test, 'b', inSegment('a'));
    const edit = (condition = inSegment('b'), baseVersion = 1) =>
      test.store.segments.update(test.workspaceId, a.id, { name: 'A', condition, baseVersion });
    expect(await edit()).toMatchObject({ kind: 'refused', problems: [{ code: 'segments-in-a-circle' }] });
    expect(await edit(did('Visit'))).toMatchObject({ kind: 'saved', segment: { name: 'A', version: 2 } });
    expect(await edit(all())).toMatchObject({ kind: 'conflict', segment: { version: 2 } });
  });

  it('are ranked anew when one they ask about asks about another', async () => {
    await aSegment(test, 'a', all());
    const b = await aSegment(test, 'b', all());
    const c = await aSegment(test, 'c', inSegment('b'));
    await test.store.segments.update(test.workspaceId, b.id, {
      name: 'b',
      condition: inSegment('a'),
      baseVersion: 1,
    });
    expect(await test.store.segments.byIds(test.workspaceId, [c.id])).toMatchObject([
      { rank: 2, version: 1 },
    ]);
  });

  it('are not deleted while a published journey or another segment asks about them', async () => {
    const vip = await aSegment(test, 'vip', all());
    const asking = await aSegment(test, 'asking', inSegment('vip'));
    const { journey } = await publishedJourney(test);
    const remove = (id: string, workspaceId = test.workspaceId) =>
      test.store.segments.delete(workspaceId, id);
    await test.dataSource.query(`UPDATE journey_version SET graph = jsonb_set(graph, '{exits}', $1)`, [
      JSON.stringify([{ id: 'left', when: { combinator: 'and', not: true, rules: inSegment('vip').rules } }]),
    ]);
    expect(await remove(vip.id)).toMatchObject({
      kind: 'in-use',
      journeys: [{ id: journey.id }],
      segments: [{ key: 'asking' }],
    });
    expect(await remove(asking.id)).toMatchObject({ kind: 'deleted' });
    expect(await remove(asking.id)).toEqual({ kind: 'absent' });
    await fillAll(test);
    expect(await remove(vip.id)).toMatchObject({ kind: 'in-use', segments: [] });
    await test.store.journeys.archive(test.workspaceId, journey.id);
    expect(await remove(vip.id, test.foreignWorkspaceId)).toEqual({ kind: 'absent' });
    expect(await remove(vip.id)).toMatchObject({ kind: 'deleted' });
  });

  it('that are foreign, absent or malformed are none', async () => {
    const { id } = await aSegment(test, 'vip', all());
    const edit = { name: 'x', condition: all(), baseVersion: 1 };
    expect(await test.store.segments.update(test.foreignWorkspaceId, id, edit)).toEqual({ kind: 'absent' });
    for (const other of [newId(), 'x']) {
      expect(await test.store.segments.update(test.workspaceId, other, edit)).toEqual({ kind: 'absent' });
      expect(await test.store.segments.delete(test.workspaceId, other)).toEqual({ kind: 'absent' });
      expect(await test.store.segments.byIds(test.workspaceId, [other])).toEqual([]);
    }
  });

  it('say how many are in them, and in which somebody is', async () => {
    await happen(test, identify({}, { userId: 'ada' }), identify({}, { userId: 'ben' }));
    await aSegment(test, 'everybody', all());
    await aSegment(test, 'nobody', { ...all(), not: true });
    await fillAll(test);
    const { segments } = test.store;
    expect(await segments.memberCounts(test.workspaceId, ['everybody', 'nobody'])).toEqual([
      { key: 'everybody', count: 2 },
    ]);
    const ada = (await test.store.customers.byUserId(test.workspaceId, 'ada'))?.id ?? '';
    expect(await segments.ofCustomers(test.workspaceId, [ada])).toMatchObject([
      { customerId: ada, segment: { key: 'everybody' } },
    ]);
    expect(await segments.ofCustomers(test.foreignWorkspaceId, [ada])).toEqual([]);
  });
});
