import { rows } from '../database/rows.js';
import { expectWithin } from '../enrollment/move.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { EnrollmentEntity } from '../path/enrollment.entity.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { enrollMany, scansOf } from './many-enrollments.test-helper.js';
import { askForRepairs, markNudged, outstandingNudges } from './nudge-queue.js';
import { standingOf } from './temporal-home.js';

const MANY = 3_000;

describe('the queue of nudges', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore();
    await standingOf(test.dataSource, 'home');
  });
  afterEach(() => test.close());

  const elsewhere = (): TestStore => ({ ...test, workspaceId: test.foreignWorkspaceId });

  /** A workspace whose customers wait at a limit of the flow, all to be woken at once; the oldest of all. */
  const aHugeQueue = () => enrollMany(test, MANY);

  async function aNudgeElsewhere(): Promise<string> {
    const { journey } = await publishedJourney(elsewhere());
    return enroll(elsewhere(), journey, await aCustomer(elsewhere()));
  }

  it('makes nobody wait for the many nudges of another workspace', async () => {
    await aHugeQueue();
    const other = await aNudgeElsewhere();
    const page = await outstandingNudges(test.dataSource, 'home', new Map(), 20);
    expect(page).toHaveLength(21);
    expect(page.map(({ enrollmentId }) => enrollmentId)).toContain(other);
  });

  it('gives every one its turn in a round, also who asks while it goes on', async () => {
    await aHugeQueue();
    const reached = new Map<string, string>();
    const seen: string[] = [];
    let other = '';
    for (let page = 0; ; page += 1) {
      const nudges = await outstandingNudges(test.dataSource, 'home', reached, 500);
      if (nudges.length === 0) break;
      for (const { workspaceId, enrollmentId } of nudges) reached.set(workspaceId, enrollmentId);
      seen.push(...nudges.map(({ enrollmentId }) => enrollmentId));
      if (page === 1) other = await aNudgeElsewhere();
      if (page === 2) expect(nudges.map(({ enrollmentId }) => enrollmentId)).toContain(other);
    }
    expect(seen).toHaveLength(MANY + 1);
    expect(new Set(seen).size).toBe(MANY + 1);
  });

  it('forgets a nudge that has gone out, and no other', async () => {
    const id = await aNudgeElsewhere();
    const [nudge] = await outstandingNudges(test.dataSource, 'home', new Map(), 20);
    await test.dataSource.query(`UPDATE enrollment SET wake_no = wake_no + 1 WHERE id = $1`, [id]);
    if (nudge) await markNudged(test.dataSource, nudge);
    expect(await outstandingNudges(test.dataSource, 'home', new Map(), 20)).toMatchObject([
      { enrollmentId: id, wakeNo: 2, wokenNo: 1 },
    ]);
  });

  it('is read by its index', async () => {
    await aHugeQueue();
    await test.dataSource.query(`UPDATE enrollment SET woken_no = wake_no`);
    await aNudgeElsewhere();
    await test.dataSource.query(`VACUUM ANALYZE enrollment`);
    await test.dataSource.transaction(async (transaction) => {
      const before = await scansOf(transaction);
      expect(await outstandingNudges(transaction, 'home', new Map(), 20)).toHaveLength(1);
      const after = await scansOf(transaction);
      expect({ seq: after.seq - before.seq, index: after.index - before.index }).toEqual({
        seq: 0,
        index: 3,
      });
    });
  });

  it('is asked to repair a run that does not go on, less and less often', async () => {
    const id = await aNudgeElsewhere();
    const minutes: number[] = [];
    for (let repair = 0; repair < 12; repair += 1) {
      await test.dataSource.query(`UPDATE enrollment SET overdue_at = now() - interval '1 second'`);
      expect(await askForRepairs(test.dataSource, 10)).toBe(1);
      const [next] = await rows<{ readonly minutes: number }>(
        test.dataSource,
        `SELECT ceil(extract(epoch FROM overdue_at - clock_timestamp()) / 60)::int AS minutes FROM enrollment`,
      );
      minutes.push(next?.minutes ?? 0);
    }
    expect(minutes).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440]);

    await test.dataSource.transaction((transaction) => expectWithin(transaction, id, 60_000));
    expect(await test.dataSource.manager.findOneByOrFail(EnrollmentEntity, { id })).toMatchObject({
      repairs: 0,
    });
  });

  it('is looked after without a look at runs that are not overdue', async () => {
    await aHugeQueue();
    await test.dataSource.query(`UPDATE enrollment SET overdue_at = now() + interval '1 day'`);
    await test.dataSource.query(`VACUUM ANALYZE enrollment`);
    await test.dataSource.transaction(async (transaction) => {
      const before = await scansOf(transaction);
      expect(await askForRepairs(transaction, 10)).toBe(0);
      // Those at both ends of the index are the planner's: it looks at them to know how many may lie between.
      expect((await scansOf(transaction)).met - before.met).toBeLessThanOrEqual(2);
    });
  });
});
