import { beginAudience } from '../audience/begin-audience.js';
import { rows } from '../database/rows.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { readBacklog } from './backlog.js';
import { enrollMany, scansOf } from './many-enrollments.test-helper.js';
import { countFailedTry, removeFromOutbox } from './outbox.js';

describe('the backlog', () => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  const nothing = { outboxAge: 0, setAside: 0, nudges: 0, unreleased: 0, overdue: 0, quarantined: 0 };

  /** The place of the customer's first event, which is an hour old. */
  async function anOldEvent(): Promise<string> {
    await aCustomer(test);
    const [event] = await rows<{ readonly seq: string }>(
      test.dataSource,
      `UPDATE outbox SET event_received_at = event_received_at - interval '1 hour' RETURNING seq`,
    );
    return event?.seq ?? '';
  }

  it('is nothing at first', async () => {
    expect(await readBacklog(test.dataSource)).toEqual(nothing);
  });

  it('is as old as the oldest event that is not relayed, those set aside left out', async () => {
    const seq = await anOldEvent();
    const { outboxAge } = await readBacklog(test.dataSource);
    expect(outboxAge).toBeGreaterThanOrEqual(3_600);
    await countFailedTry(test.dataSource.manager, seq, 'poison', 1);
    expect(await readBacklog(test.dataSource)).toEqual({ ...nothing, setAside: 1 });
    await removeFromOutbox(test.dataSource.manager, seq);
    expect(await readBacklog(test.dataSource)).toEqual(nothing);
  });

  it('is who is to be nudged, who is overdue, and who is held for a person', async () => {
    const { journey } = await publishedJourney(test);
    const late = await enroll(test, journey, await aCustomer(test));
    await enroll(test, journey, await aCustomer(test), { state: 'quarantined' });
    await test.dataSource.query(`DELETE FROM outbox`);
    await test.dataSource.query(`UPDATE enrollment SET woken_no = wake_no`);
    expect(await readBacklog(test.dataSource)).toEqual({ ...nothing, quarantined: 1 });
    await test.dataSource.query(
      `UPDATE enrollment SET wake_no = wake_no + 1, overdue_at = clock_timestamp() - interval '1 second' WHERE id = $1`,
      [late],
    );
    expect(await readBacklog(test.dataSource)).toEqual({ ...nothing, quarantined: 1, nudges: 1, overdue: 1 });
  });

  it('is who came with an audience and waits for their turn', async () => {
    const { workspaceId } = test;
    const { journey } = await publishedJourney(test);
    const source = { kind: 'rows', rows: [] } as const;
    const { id } = await test.dataSource.transaction((transaction) =>
      beginAudience(transaction, { workspaceId, journeyId: journey.id, kind: 'manual', source }),
    );
    await enroll(test, journey, await aCustomer(test));
    await test.dataSource.query(`DELETE FROM outbox`);
    await test.dataSource.query(`UPDATE enrollment SET audience_run_id = $1`, [id]);
    expect(await readBacklog(test.dataSource)).toEqual({ ...nothing, unreleased: 1 });
  });

  it('is read without a look at enrollments that wait for nobody', async () => {
    await enrollMany(test, 3_000);
    await test.dataSource.query(
      `UPDATE enrollment SET woken_no = wake_no, overdue_at = now() + interval '1 day'`,
    );
    await test.dataSource.query(`DELETE FROM outbox`);
    await test.dataSource.query(`VACUUM ANALYZE enrollment`);
    await test.dataSource.transaction(async (transaction) => {
      const before = await scansOf(transaction);
      expect(await readBacklog(transaction)).toEqual(nothing);
      expect((await scansOf(transaction)).met - before.met).toBe(0);
    });
  });
});
