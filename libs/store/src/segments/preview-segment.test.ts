import { rows } from '../database/rows.js';
import { identify } from '../intake/events.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { previewSegment } from './preview-segment.js';
import { all, happen } from './segments.test-helper.js';

const PEOPLE = 20_000;

describe('a look at who would be in a segment', () => {
  let test: TestStore;
  const berlin = all({ field: 'customer.city', operator: '=', value: 'berlin' });

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  it('counts them, and shows 20 of them, the newest first', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `c-${index}`);
    await happen(test, ...names.map((userId) => identify({ city: 'Berlin' }, { userId })));
    await happen(test, identify({ city: 'Rome' }, { userId: 'ada' }));
    const { count, isEstimate, examples } = await previewSegment(test.dataSource, test.workspaceId, berlin);
    expect([count, isEstimate, examples.length]).toEqual([25, false, 20]);
    expect(examples.map(({ id }) => id)).toEqual(
      examples
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(examples.map(({ attributes }) => attributes['city']))).toEqual(new Set(['Berlin']));
    expect(await rows(test.dataSource, `SELECT FROM segment`)).toEqual([]);
  });

  it('sees nobody of another workspace', async () => {
    expect(await previewSegment(test.dataSource, test.foreignWorkspaceId, all())).toEqual({
      count: 0,
      isEstimate: false,
      examples: [],
    });
  });

  it('reckons from a part what would take too long to count, and says so', async () => {
    const { id: workspaceId } = await test.store.workspaces.create({ name: 'Large' });
    await test.dataSource.query(
      `INSERT INTO customer (id, workspace_id, attributes)
       SELECT gen_random_uuid(), $1, jsonb_build_object('city', CASE WHEN place % 4 = 0 THEN 'Berlin' ELSE 'Rome' END)
         FROM generate_series(1, ${PEOPLE}) AS place`,
      [workspaceId],
    );
    const limits = { countMs: 1, examplesMs: 1, sampleMs: 8_000 };
    const preview = await previewSegment(test.dataSource, workspaceId, berlin, limits);
    expect(preview.isEstimate).toBe(true);
    // A quarter of them, give or take what a draw of 2,000 may be off by: six times its deviation.
    expect(preview.count).toBeGreaterThan(PEOPLE * 0.19);
    expect(preview.count).toBeLessThan(PEOPLE * 0.31);
    expect(preview.examples).toHaveLength(20);
    expect(new Set(preview.examples.map(({ attributes }) => attributes['city']))).toEqual(
      new Set(['Berlin']),
    );
    const none = await previewSegment(test.dataSource, workspaceId, berlin, { ...limits, sampleMs: 1 });
    expect(none).toEqual({ count: null, isEstimate: true, examples: [] });
  });
});
