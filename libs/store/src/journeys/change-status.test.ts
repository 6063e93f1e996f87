import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { untilWaiting } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { JourneyEntity } from './journey.entity.js';
import { aVersion, publishedJourney } from './journeys.test-helper.js';
import { isToldAlready, openChanges, tellPeopleInside } from './tell-people-inside.js';

describe('the status of a journey', () => {
  let test: TestStore;
  let journey: JourneyEntity;

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    ({ journey } = await publishedJourney(test));
  });
  afterAll(() => test.close());

  const { pause, resume, archive } = {
    pause: () => test.store.journeys.pause(test.workspaceId, journey.id),
    resume: () => test.store.journeys.resume(test.workspaceId, journey.id),
    archive: () => test.store.journeys.archive(test.workspaceId, journey.id),
  };

  const enrollment = async (id: string) =>
    (await test.store.enrollments.byIds(test.workspaceId, [id]))[0] ?? fail(`no enrollment ${id}`);

  /** Tells everybody, in pages of `atOnce`; returns the sizes of the pages. */
  const tell = async (atOnce = 500) => {
    const pages: number[] = [];
    for (;;) {
      const changes = (await openChanges(test.dataSource)).filter(
        ({ journeyId }) => journeyId === journey.id,
      );
      if (changes.length === 0) return pages;
      for (const change of changes) pages.push(await tellPeopleInside(test.dataSource, change, atOnce));
    }
  };

  const LEASED = new Date('2100-01-01');
  const claimMessage = `
  INSERT INTO message (id, workspace_id, customer_id, journey_id, enrollment_id, node_id, visit, type, state, lease_until)
  SELECT $1, workspace_id, customer_id, journey_id, id, 'email', $3, 'send-email', $4, $5 FROM enrollment WHERE id = $2`;

  it('pauses what is live, resumes what is paused, archives what is not archived', async () => {
    expect(await resume()).toMatchObject({ kind: 'wrong-status', journey: { status: 'live' } });
    expect(await pause()).toMatchObject({ kind: 'changed', journey: { status: 'paused' } });
    expect(await pause()).toMatchObject({ kind: 'wrong-status' });
    expect(await resume()).toMatchObject({ kind: 'changed', journey: { status: 'live' } });
    expect(await archive()).toMatchObject({ kind: 'changed', journey: { status: 'archived' } });
    expect(await archive()).toMatchObject({ kind: 'wrong-status' });
    expect(await pause()).toMatchObject({ kind: 'wrong-status' });
  });

  it('says how many messages are in flight when it stops', async () => {
    const id = await enroll(test, journey, await aCustomer(test));
    await test.dataSource.query(claimMessage, [newId(), id, 1, 'accepted', null]);
    await test.dataSource.query(claimMessage, [newId(), id, 2, 'claimed', LEASED]);
    await test.dataSource.query(claimMessage, [newId(), id, 3, 'claimed', LEASED]);
    // Given back: nobody has it in hand.
    await test.dataSource.query(claimMessage, [newId(), id, 4, 'claimed', null]);
    expect(await pause()).toMatchObject({ inFlight: 2 });
    expect(await archive()).toMatchObject({ inFlight: 2 });
  });

  it('says the same of those for whom a new version is the end, and of nobody else', async () => {
    const id = await enroll(test, journey, await aCustomer(test));
    await test.dataSource.query(claimMessage, [newId(), id, 1, 'claimed', LEASED]);
    const publish = (kind: 'finish' | 'exit') =>
      test.store.journeys.publish(
        test.workspaceId,
        aVersion(journey, { contentHash: 'e'.repeat(64), inside: { kind } }),
      );
    expect(await publish('finish')).toMatchObject({ kind: 'published', inFlight: 0 });
    expect(await publish('exit')).toMatchObject({ kind: 'published', version: { number: 2 }, inFlight: 1 });
    const [latest] = await test.store.journeys.byIds(test.workspaceId, [journey.id]);
    const entered = await enroll(test, latest ?? journey, await aCustomer(test));
    await test.dataSource.query(claimMessage, [newId(), entered, 1, 'claimed', LEASED]);
    expect(await publish('exit')).toMatchObject({ inFlight: 1 });
  });

  it('waits for a claim that is being made, and counts it', async () => {
    const id = await enroll(test, journey, await aCustomer(test));
    const claim = test.dataSource.createQueryRunner();
    await claim.startTransaction();
    await claim.query(`SELECT FROM journey WHERE id = $1 FOR SHARE`, [journey.id]);
    const paused = pause();
    await untilWaiting(test.dataSource, 1);
    await claim.query(claimMessage, [newId(), id, 1, 'claimed', LEASED]);
    await claim.commitTransaction();
    await claim.release();
    expect(await paused).toMatchObject({ kind: 'changed', inFlight: 1 });
  });

  it('wakes those who were held when it resumes, and nobody else', async () => {
    const customer = await aCustomer(test);
    const held = await enroll(test, journey, customer, { held: true });
    const waiting = await enroll(test, journey, customer);
    await pause();
    await resume();
    expect(await tell()).toEqual([1]);
    expect(await enrollment(held)).toMatchObject({ wakeNo: 2, intent: null });
    expect(await enrollment(waiting)).toMatchObject({ wakeNo: 1 });
  });

  it('asks everybody inside to leave when it is archived, page by page, however many', async () => {
    const customer = await aCustomer(test);
    const finished = await enroll(test, journey, customer, { state: 'finished' });
    await enroll(test, journey, customer, { state: 'quarantined' });
    await test.dataSource.query(
      `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, entry_event_id, entry, cursor)
     SELECT gen_random_uuid(), workspace_id, journey_id, version_id, customer_id, n::text, id, '{}', '{}'
       FROM enrollment, generate_series(1, 1199) AS n WHERE id = $1`,
      [finished],
    );
    await archive();
    expect(await tell()).toEqual([500, 500, 200]);
    const told = await rows(
      test.dataSource,
      `SELECT state, wake_no, intent #>> '{stop,reason}' AS why, count(*)::int FROM enrollment
        WHERE journey_id = $1 GROUP BY 1, 2, 3 ORDER BY 1`,
      [journey.id],
    );
    expect(told).toEqual([
      { state: 'finished', wake_no: 1, why: null, count: 1 },
      { state: 'quarantined', wake_no: 2, why: 'The journey was archived.', count: 1 },
      { state: 'running', wake_no: 2, why: 'The journey was archived.', count: 1199 },
    ]);
  });

  it('tells nobody twice when two relays tell the same page', async () => {
    const ids = [];
    for (let n = 0; n < 3; n += 1)
      ids.push(await enroll(test, journey, await aCustomer(test), { held: true }));
    await pause();
    await resume();
    const change = (await openChanges(test.dataSource)).find(({ journeyId }) => journeyId === journey.id);
    if (change === undefined) fail('nothing to tell');
    const told = await Promise.allSettled([1, 2].map(() => tellPeopleInside(test.dataSource, change, 2)));
    expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(told.flatMap((one) => (one.status === 'rejected' ? [isToldAlready(one.reason)] : []))).toEqual([
      true,
    ]);
    expect(await tell(2)).toEqual([1]);
    for (const id of ids) expect(await enrollment(id)).toMatchObject({ wakeNo: 2 });
  });

  it('forgets a resume that a pause has overtaken, and whatever is open when it is archived', async () => {
    await enroll(test, journey, await aCustomer(test), { held: true });
    await pause();
    await resume();
    await pause();
    expect(await tell()).toEqual([]);
    await resume();
    await archive();
    const open = await openChanges(test.dataSource);
    expect(open.filter(({ journeyId }) => journeyId === journey.id)).toMatchObject([{ kind: 'archive' }]);
  });

  function fail(message: string): never {
    throw new Error(message);
  }
});
