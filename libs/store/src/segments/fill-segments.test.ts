import { rows } from '../database/rows.js';
import { identify } from '../intake/events.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { fillPage, segmentsToFill } from './fill-segments.js';
import { SegmentEntity } from './segment.entity.js';
import { aSegment, all, fillAll, happen, membersOf, newsOf, settleAllDue } from './segments.test-helper.js';

describe('filling a segment', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  const names = Array.from({ length: 7 }, (_, index) => `customer-${index}`);
  const lives = (city: string) => all({ field: 'customer.city', operator: '=', value: city });
  const people = () => happen(test, ...names.map((userId) => identify({ city: 'Berlin' }, { userId })));
  const stored = async (id: string) => test.dataSource.getRepository(SegmentEntity).findOneByOrFail({ id });
  const edit = async (segment: SegmentEntity, city: string) => {
    const { id, name, version: baseVersion } = segment;
    const saved = await test.store.segments.update(test.workspaceId, id, {
      name,
      condition: lives(city),
      baseVersion,
    });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    return saved.segment;
  };

  it('looks at everybody page by page, says how far it has come, and tells that it was the segment', async () => {
    await people();
    const { id } = await aSegment(test, 'berlin', lives('Berlin'));
    expect(await stored(id)).toMatchObject({ state: 'filling', lookedAt: 0, size: null });
    await fillPage(test.dataSource, id, 3);
    expect(await stored(id)).toMatchObject({ state: 'filling', lookedAt: 3, size: 7, filledAt: null });
    expect(await membersOf(test, 'berlin')).toHaveLength(3);
    await fillAll(test, 3);
    expect(await stored(id)).toMatchObject({ state: 'live', lookedAt: 7, size: 7 });
    expect((await stored(id)).filledAt).not.toBeNull();
    expect(await membersOf(test, 'berlin')).toEqual(names);
    for (const name of names) expect(await newsOf(test, name)).toEqual(['entered berlin (found-at-edit)']);
    expect(await segmentsToFill(test.dataSource)).toEqual([]);
  });

  it('neither misses nor doubles anybody while events flow', async () => {
    await people();
    const { id } = await aSegment(test, 'berlin', lives('Berlin'));
    await fillPage(test.dataSource, id, 3);
    await happen(
      test,
      identify({ city: 'Rome' }, { userId: 'customer-0' }),
      identify({ city: 'Rome' }, { userId: 'customer-6' }),
      identify({ city: 'Berlin' }, { userId: 'newcomer' }),
    );
    await fillAll(test, 3);
    await settleAllDue(test);
    expect(await membersOf(test, 'berlin')).toEqual([...names.slice(1, 6), 'newcomer']);
    expect(await newsOf(test, 'customer-0')).toEqual([
      'entered berlin (found-at-edit)',
      'left berlin (changed)',
    ]);
    expect(await newsOf(test, 'customer-6')).toEqual([]);
    expect(await newsOf(test, 'newcomer')).toEqual(['entered berlin (changed)']);
  });

  it('begins anew by another condition, and not by another name', async () => {
    await people();
    const segment = await aSegment(test, 'people', lives('Berlin'));
    await fillAll(test);
    const renamed = await test.store.segments.update(test.workspaceId, segment.id, {
      name: 'People',
      condition: segment.condition,
      baseVersion: 1,
    });
    expect(renamed).toMatchObject({ kind: 'saved', segment: { name: 'People', version: 1, state: 'live' } });
    expect(await edit(segment, 'Rome')).toMatchObject({ version: 2, state: 'filling', lookedAt: 0 });
    await fillAll(test);
    expect(await membersOf(test, 'people')).toEqual([]);
    expect(await newsOf(test, 'customer-3')).toEqual([
      'entered people (found-at-edit)',
      'left people (found-at-edit)',
    ]);
  });

  it('is done by one of several at a time, whose pages then belong to the condition that holds', async () => {
    await people();
    const segment = await aSegment(test, 'people', lives('Berlin'));
    await Promise.all([1, 2, 3].map(() => fillAll(test, 2)));
    expect(await stored(segment.id)).toMatchObject({ state: 'live', lookedAt: 7 });
    await edit(segment, 'Rome');
    const fillings = [fillAll(test, 2), fillAll(test, 2)];
    await edit(await stored(segment.id), 'Berlin');
    await Promise.all(fillings);
    await fillAll(test);
    expect(await membersOf(test, 'people')).toEqual(names);
  });

  it('takes who is in a segment out of it when it is deleted, and its key is free then', async () => {
    await people();
    const { id } = await aSegment(test, 'berlin', lives('Berlin'));
    await fillAll(test);
    expect(await test.store.segments.delete(test.workspaceId, id)).toMatchObject({ kind: 'deleted' });
    expect(await test.store.segments.byIds(test.workspaceId, [id])).toEqual([]);
    await happen(test, identify({ city: 'Berlin' }, { userId: 'newcomer' }));
    await fillAll(test, 3);
    expect(await rows(test.dataSource, `SELECT FROM segment_member`)).toEqual([]);
    expect(await newsOf(test, 'customer-3')).toEqual([
      'entered berlin (found-at-edit)',
      'left berlin (found-at-edit)',
    ]);
    await aSegment(test, 'berlin', lives('Berlin'));
  });
});
