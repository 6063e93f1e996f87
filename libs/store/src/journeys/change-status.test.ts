import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { untilWaiting } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { JourneyEntity } from './journey.entity.js';
import { publishedJourney } from './journeys.test-helper.js';
import { journeysToWake, wakePeopleInside } from './wake-people-inside.js';

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

  const wake = async () => {
    for (const pending of await journeysToWake(test.dataSource))
      await wakePeopleInside(test.dataSource, pending);
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
    await wake();
    expect(await enrollment(held)).toMatchObject({ held: false, wakeNo: 2 });
    expect(await enrollment(waiting)).toMatchObject({ wakeNo: 1 });
  });

  it('wakes everybody inside when it is archived, however many', async () => {
    const customer = await aCustomer(test);
    const finished = await enroll(test, journey, customer, { state: 'finished' });
    await test.dataSource.query(
      `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, entry_event_id, entry, cursor)
     SELECT gen_random_uuid(), workspace_id, journey_id, version_id, customer_id, n::text, id, '{}', '{}'
       FROM enrollment, generate_series(1, 1200) AS n WHERE id = $1`,
      [finished],
    );
    await archive();
    await wake();
    const woken = await rows(
      test.dataSource,
      `SELECT state, wake_no, count(*)::int FROM enrollment WHERE journey_id = $1 GROUP BY 1, 2 ORDER BY 1`,
      [journey.id],
    );
    expect(woken).toEqual([
      { state: 'finished', wake_no: 1, count: 1 },
      { state: 'running', wake_no: 2, count: 1200 },
    ]);
  });

  it('wakes once for a change, and once more for one that is made meanwhile', async () => {
    const inside = await enroll(test, journey, await aCustomer(test), { held: true });
    await pause();
    await resume();
    const [told] = await journeysToWake(test.dataSource);
    await pause();
    await resume();
    await wakePeopleInside(test.dataSource, told ?? fail('nothing to tell'));
    expect(await enrollment(inside)).toMatchObject({ held: false, wakeNo: 2 });
    expect(await journeysToWake(test.dataSource)).toMatchObject([{ id: journey.id, wakeNo: 2 }]);
    await wake();
    expect(await journeysToWake(test.dataSource)).toEqual([]);
  });

  function fail(message: string): never {
    throw new Error(message);
  }
});
