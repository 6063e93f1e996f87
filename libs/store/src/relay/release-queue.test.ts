import { beginAudience } from '../audience/begin-audience.js';
import { rows } from '../database/rows.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { outstandingNudges } from './nudge-queue.js';
import { enrollmentsToRelease, hasToRelease } from './release-queue.js';
import { repairReport } from './repair-report.js';
import { standingOf } from './temporal-home.js';

describe('the release of who came with an audience', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore();
    await standingOf(test.dataSource, 'home');
  });
  afterEach(() => test.close());

  /** Lets customers of a workspace in by an audience run; answers with their enrollments, oldest first. */
  async function gather(count: number, workspaceId = test.workspaceId): Promise<readonly string[]> {
    const there = { ...test, workspaceId };
    const { journey } = await publishedJourney(there);
    const run = await test.dataSource.transaction((transaction) =>
      beginAudience(transaction, {
        workspaceId,
        journeyId: journey.id,
        kind: 'manual',
        source: { kind: 'rows', rows: [] },
      }),
    );
    const enrollments: string[] = [];
    for (let number = 0; number < count; number += 1) {
      enrollments.push(await enroll(there, journey, await aCustomer(there)));
    }
    await change(enrollments, `audience_run_id = '${run.id}', priority = 5`);
    return enrollments;
  }

  const change = (enrollmentIds: readonly string[], how: string) =>
    test.dataSource.query(`UPDATE enrollment SET ${how} WHERE id = ANY($1)`, [enrollmentIds]);
  const released = async (atWork: number, atOnce = 100, server = 'home') =>
    (await enrollmentsToRelease(test.dataSource, server, { atWork, atOnce })).map(
      (each) => each.enrollmentId,
    );

  it('is by age, and by what goes first', async () => {
    const [first = '', second = '', third = ''] = await gather(3);
    expect(await released(10)).toEqual([first, second, third]);
    await change([third], 'priority = 4');
    expect(await released(10)).toEqual([third, first, second]);
  });

  it('goes as far as there is room beside those at work', async () => {
    const [first = '', second = '', ...others] = await gather(5);
    await change([first], 'woken_no = 1');
    await change([second], `woken_no = 1, directive = '{"kind":"act"}'`);
    expect(await released(2)).toEqual([]);
    expect(await released(4)).toEqual(others.slice(0, 2));
    await change([second], `directive = '{"kind":"wait"}'`);
    expect(await released(2)).toEqual(others.slice(0, 1));
    await change([first], `state = 'finished'`);
    expect(await released(2)).toEqual(others.slice(0, 2));
    expect(await hasToRelease(test.dataSource, 'home')).toBe(true);
  });

  it('goes on when an action takes more than a minute', async () => {
    const [first = '', ...others] = await gather(3);
    const acting = (since: number) =>
      `woken_no = 1, directive = '{"kind":"act"}', cursor = '{"kind":"acting","since":${since}}'`;
    await change([first], acting(Date.now()));
    expect(await released(1)).toEqual([]);
    await change([first], acting(Date.now() - 61_000));
    expect(await released(1)).toEqual(others.slice(0, 1));
  });

  it('passes over those who rest', async () => {
    const [first = '', second = '', third = ''] = await gather(3);
    const limits = { atWork: 2, atOnce: 2, resting: [first] };
    const next = await enrollmentsToRelease(test.dataSource, 'home', limits);
    expect(next.map(({ enrollmentId }) => enrollmentId)).toEqual([second, third]);
  });

  it('takes the workspaces in turn, each with its own room', async () => {
    const here = await gather(4);
    const there = await gather(2, test.foreignWorkspaceId);
    const turns = (await released(3)).map((id) => (here.includes(id) ? 'here' : 'there'));
    expect(turns.filter((turn) => turn === 'here')).toHaveLength(3);
    expect(turns.slice(0, 4).toSorted()).toEqual(['here', 'here', 'there', 'there']);
    expect(await released(3, 2)).toEqual(expect.arrayContaining([here[0], there[0]]));
  });

  it('is for the server that carries the runs', async () => {
    await gather(1);
    expect(await released(10, 10, 'elsewhere')).toEqual([]);
    expect(await hasToRelease(test.dataSource, 'elsewhere')).toBe(false);
  });

  it('is apart from the nudges of everybody else', async () => {
    const [first = '', second = ''] = await gather(2);
    const { journey } = await publishedJourney(test, 'Live');
    const live = await enroll(test, journey, await aCustomer(test));
    await change([second], 'wake_no = 2, woken_no = 1');
    const nudges = await outstandingNudges(test.dataSource, 'home', new Map(), 10);
    expect(nudges.map((each) => each.enrollmentId).toSorted()).toEqual([second, live].toSorted());
    expect(await released(10)).toEqual([first]);
    expect(await repairReport(test.dataSource)).toMatchObject({ outstanding: 2 });
  });

  it('is found by indexes that hold nobody else', async () => {
    const plan = await rows<{ 'QUERY PLAN': string }>(
      test.dataSource,
      `EXPLAIN SELECT 1 FROM enrollment
        WHERE workspace_id = '${test.workspaceId}' AND state = 'running' AND audience_run_id IS NOT NULL
          AND woken_no > 0 AND (directive IS NULL OR directive ->> 'kind' = 'act') LIMIT 10`,
    );
    expect(JSON.stringify(plan)).toContain('enrollment_at_work');
  });
});
