import { beginAudience } from '../audience/begin-audience.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { markNudged, outstandingNudges } from './nudge-queue.js';
import { repairReport } from './repair-report.js';
import { enrollmentsToRelease } from './release-queue.js';
import { askForRefill, moveHome, standingOf } from './temporal-home.js';

describe('the home of the runs', () => {
  let test: TestStore;
  let journey: JourneyEntity;

  beforeEach(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
  });
  afterEach(() => test.close());

  const outstanding = async (server: string) =>
    (await outstandingNudges(test.dataSource, server, new Map(), 10))
      .map(({ enrollmentId }) => enrollmentId)
      .toSorted();

  it('is the first server that asks, however many ask at once', async () => {
    const standings = await Promise.all(['a', 'b', 'c'].map((server) => standingOf(test.dataSource, server)));
    expect(standings.toSorted()).toEqual(['home', 'unknown', 'unknown']);
  });

  it('moves when somebody says so, once, and back', async () => {
    await standingOf(test.dataSource, 'old');
    expect(await moveHome(test.dataSource, 'old')).toBe(false);
    expect(await Promise.all([1, 2].map(() => moveHome(test.dataSource, 'new')))).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await standingOf(test.dataSource, 'old')).toBe('former');
    expect(await standingOf(test.dataSource, 'new')).toBe('home');
    expect(await moveHome(test.dataSource, 'old')).toBe(true);
    expect(await standingOf(test.dataSource, 'old')).toBe('home');
  });

  it('has every run that was begun elsewhere nudged, page by page, and only by its own relay', async () => {
    await standingOf(test.dataSource, 'old');
    const customer = await aCustomer(test);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push(await enroll(test, journey, customer));
    await enroll(test, journey, customer, { state: 'finished' });
    const nudges = await outstandingNudges(test.dataSource, 'old', new Map(), 10);
    for (const nudge of nudges) await markNudged(test.dataSource, nudge);
    expect(await outstanding('old')).toEqual([]);

    await moveHome(test.dataSource, 'new');
    expect(await repairReport(test.dataSource)).toMatchObject({ elsewhere: 3, outstanding: 0 });
    expect([
      await askForRefill(test.dataSource, 2),
      await askForRefill(test.dataSource, 2),
      await askForRefill(test.dataSource, 2),
    ]).toEqual([2, 1, 0]);
    expect(await outstanding('old')).toEqual([]);
    expect(await outstanding('new')).toEqual(ids);
    expect(await repairReport(test.dataSource)).toMatchObject({ elsewhere: 0, outstanding: 3 });
  });

  it('counts no nudge that went to a server from which the runs have moved meanwhile', async () => {
    await standingOf(test.dataSource, 'old');
    const id = await enroll(test, journey, await aCustomer(test));
    const [onItsWay] = await outstandingNudges(test.dataSource, 'old', new Map(), 10);
    await moveHome(test.dataSource, 'new');
    if (onItsWay) await markNudged(test.dataSource, onItsWay);
    expect(await outstanding('new')).toEqual([id]);
    expect(await askForRefill(test.dataSource, 10)).toBe(1);

    // Nor does it undo that the run has been begun anew.
    const [anew] = await outstandingNudges(test.dataSource, 'new', new Map(), 10);
    for (const nudge of [anew, onItsWay]) if (nudge) await markNudged(test.dataSource, nudge);
    expect(await outstanding('new')).toEqual([]);
    expect(await askForRefill(test.dataSource, 10)).toBe(0);
  });

  it('releases at the new server whoever of an audience was on the way to the old one', async () => {
    await standingOf(test.dataSource, 'old');
    const id = await enroll(test, journey, await aCustomer(test));
    const run = await test.dataSource.transaction((transaction) =>
      beginAudience(transaction, {
        workspaceId: test.workspaceId,
        journeyId: journey.id,
        kind: 'manual',
        source: { kind: 'rows', rows: [] },
      }),
    );
    await test.dataSource.query(`UPDATE enrollment SET audience_run_id = $2 WHERE id = $1`, [id, run.id]);
    const released = async (server: string) =>
      enrollmentsToRelease(test.dataSource, server, { atWork: 10, atOnce: 10 });
    const [onItsWay] = await released('old');
    await moveHome(test.dataSource, 'new');
    if (onItsWay) await markNudged(test.dataSource, onItsWay);
    expect(await released('new')).toMatchObject([{ enrollmentId: id, epoch: 1 }]);
  });

  it('counts what waits for a person', async () => {
    await enroll(test, journey, await aCustomer(test), { state: 'quarantined' });
    await test.dataSource.query(`UPDATE outbox SET set_aside_at = now()`);
    const report = await repairReport(test.dataSource);
    expect(report.quarantined).toBe(1);
    expect(report.setAside).toBeGreaterThan(0);
  });
});
