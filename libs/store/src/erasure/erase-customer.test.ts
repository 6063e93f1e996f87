import { rows } from '../database/rows.js';
import { lockAddressee, lockCustomerOf, tryLockCustomer } from '../enrollment/customer-lock.js';
import { lockCustomer, lockCustomers } from '../customers/lock-customers.js';
import { merged } from '../customers/merge/merge.test-helper.js';
import { newId } from '../id.js';
import { batch, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { aMessage } from '../path/messages.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { ERASED } from './erase-customer.js';
import { erasePage, openErasures } from './erase-page.js';
import { aFullCustomer, wordOf } from './full-customer.test-helper.js';

describe('erasing a customer', () => {
  let test: TestStore;
  let journey: JourneyEntity;

  beforeAll(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
  });
  afterAll(() => test.close());

  const request = (id: string, workspaceId = test.workspaceId) =>
    test.store.erasures.request(workspaceId, id, null);
  /** Asks for it, and has the runs of the customer come to their ends. */
  async function requested(id: string) {
    const erased = await request(id);
    if (erased.kind !== 'erased') throw new Error(erased.kind);
    return erased;
  }
  const endRuns = (id: string) =>
    test.dataSource.query(
      `UPDATE enrollment SET state = 'exited', end_reason = intent #>> '{stop,reason}', ended_at = now(), intent = NULL
        WHERE customer_id = $1 AND state IN ('running', 'quarantined')`,
      [id],
    );
  async function eraseAll(erasureId: string, limit = 2) {
    for (;;) {
      const page = await erasePage(test.dataSource, erasureId, limit);
      if (page !== 'going-on') return page;
    }
  }
  /** In which tables a word stands anywhere. */
  async function tablesWith(word: string): Promise<readonly string[]> {
    const tables = await rows<{ name: string }>(
      test.dataSource,
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rowsWith = await rows(
        test.dataSource,
        `SELECT 1 FROM ${name} AS each WHERE strpos(each::text, $1) > 0 LIMIT 1`,
        [word],
      );
      if (rowsWith.length > 0) found.push(name);
    }
    return found;
  }

  it('leaves nothing of what was known of them, in any table, and nobody else’s is touched', async () => {
    const ada = await aFullCustomer(test, journey, 'ada');
    await aFullCustomer(test, journey, 'bob');
    const before = await tablesWith(wordOf('bob'));
    expect(await tablesWith(wordOf('ada'))).toEqual(before);
    expect(before).toEqual(expect.arrayContaining(['event', 'message', 'rejected_event', 'audience_row']));
    const { erasure } = await requested(ada.id);
    await endRuns(ada.id);
    expect(await eraseAll(erasure.id)).toBe('finished');
    // The pool of codes has that name by itself.
    expect(await tablesWith(wordOf('ada'))).toEqual(['code_pool']);
    expect(await tablesWith(wordOf('bob'))).toEqual(before);
    expect(await tablesWith(ada.id)).toEqual(['customer', 'enrollment', 'erasure']);
    expect(await test.store.erasures.byId(test.workspaceId, erasure.id)).toMatchObject({
      names: null,
      finishedAt: expect.any(Date) as Date,
      customerId: ada.id,
    });
    expect(
      Number((await test.store.erasures.byId(test.workspaceId, erasure.id))?.erasedRows),
    ).toBeGreaterThan(10);
  });

  it('changes no figure of a journey', async () => {
    const counted = await publishedJourney(test, 'Counted');
    const eve = await aFullCustomer(test, counted.journey, 'eve');
    const counts = async () => test.store.counts.ofJourneys(test.workspaceId, [counted.journey.id]);
    await requested(eve.id).then(({ erasure }) => endRuns(eve.id).then(() => erasure.id));
    const before = await counts();
    expect(before).toMatchObject([{ entered: 1, nodes: [{ nodeId: 'mail' }, { nodeId: 'wait' }] }]);
    for (const id of await openErasures(test.dataSource)) await eraseAll(id);
    expect(await counts()).toEqual(before);
  });

  it('asks their runs to end, and takes their names, lists and segments away, at once', async () => {
    const { id, enrollment } = await aFullCustomer(test, journey, 'at-once');
    const user = newId();
    await test.dataSource.query(`INSERT INTO app_user (id, email, name) VALUES ($1, $2, 'Ann')`, [
      user,
      user,
    ]);
    await test.store.erasures.request(test.workspaceId, id, user);
    expect(
      await rows(test.dataSource, `SELECT intent, wake_no FROM enrollment WHERE id = $1`, [enrollment]),
    ).toEqual([{ intent: { stop: { reason: ERASED } }, wake_no: 2 }]);
    expect(await tablesWith(wordOf('at-once-none'))).toEqual([]);
    expect(await test.store.customers.byUserId(test.workspaceId, wordOf('at-once'))).toBeNull();
    for (const table of [
      'outbox',
      'customer_identifier',
      'list_member',
      'segment_member',
      'segment_due',
      'account_member',
    ])
      expect([
        table,
        await rows(test.dataSource, `SELECT FROM ${table} WHERE customer_id = $1`, [id]),
      ]).toEqual([table, []]);
    expect(await rows(test.dataSource, `SELECT attributes FROM customer WHERE id = $1`, [id])).toEqual([
      { attributes: {} },
    ]);
    const page = await test.store.customers.page(test.workspaceId, { first: 100 });
    expect(page.edges.map(({ node }) => node.id)).not.toContain(id);
    expect(
      await rows(test.dataSource, `SELECT requested_by FROM erasure WHERE customer_id = $1`, [id]),
    ).toEqual([{ requested_by: user }]);
  });

  it('says how many messages are in flight', async () => {
    const id = await aCustomer(test);
    const enrollment = await enroll(test, journey, id);
    const message = await aMessage(test, journey, {
      customer: id,
      enrollment,
      node: 'mail',
      state: 'claimed',
    });
    await test.dataSource.query(
      `UPDATE message SET lease_until = now() + interval '1 minute' WHERE id = $1`,
      [message],
    );
    expect(await request(id)).toMatchObject({ kind: 'erased', inFlight: 1 });
  });

  it('asked twice is the same erasure', async () => {
    const id = await aCustomer(test);
    const first = await requested(id);
    expect((await requested(id)).erasure).toEqual(first.erasure);
    await eraseAll(first.erasure.id);
    const again = await requested(id);
    expect(again.erasure.id).toBe(first.erasure.id);
    expect(again.erasure.finishedAt).not.toBeNull();
  });

  it('asked by two at once is one erasure', async () => {
    const id = await aCustomer(test);
    const both = await Promise.all([requested(id), requested(id)]);
    expect(new Set(both.map(({ erasure }) => erasure.id)).size).toBe(1);
  });

  it('erases whoever was merged into them too, by either id', async () => {
    const [old, older, into] = [await aCustomer(test), await aCustomer(test), await aCustomer(test)];
    await merged(test, { from: older, into: old });
    await merged(test, { from: old, into });
    const { erasure } = await requested(older);
    expect(erasure.customerId).toBe(into);
    const erased = await rows<{ id: string }>(
      test.dataSource,
      `SELECT id FROM customer WHERE id = ANY($1) AND erased_at IS NOT NULL`,
      [[old, older, into]],
    );
    expect(erased).toHaveLength(3);
  });

  it.each([
    ['of another workspace', () => test.foreignWorkspaceId, () => aCustomer(test)],
    ['that nobody is', () => test.workspaceId, () => Promise.resolve(newId())],
    ['that is none', () => test.workspaceId, () => Promise.resolve('ada')],
  ])('knows nobody by an id %s', async (_, workspaceId, id) => {
    expect(await request(await id(), workspaceId())).toEqual({ kind: 'absent' });
  });

  it('waits for runs that are coming to their ends, with everything else gone', async () => {
    const { id, enrollment } = await aFullCustomer(test, journey, 'waits');
    const { erasure } = await requested(id);
    expect(await eraseAll(erasure.id)).toBe('waiting');
    expect(await rows(test.dataSource, `SELECT FROM event WHERE customer_id = $1`, [id])).toEqual([]);
    expect(await tablesWith(wordOf('waits'))).toEqual(
      ['code_pool', 'enrollment', 'in_app_message', 'message', 'message_reaction', 'visit'].toSorted(),
    );
    expect(await rows(test.dataSource, `SELECT state FROM enrollment WHERE id = $1`, [enrollment])).toEqual([
      { state: 'running' },
    ]);
    await endRuns(id);
    expect(await eraseAll(erasure.id)).toBe('finished');
  });

  it('ends runs itself that have not ended after an hour', async () => {
    const { id, enrollment } = await aFullCustomer(test, journey, 'stuck');
    const { erasure } = await requested(id);
    await test.dataSource.query(
      `UPDATE erasure SET requested_at = now() - interval '61 minutes' WHERE id = $1`,
      [erasure.id],
    );
    expect(await eraseAll(erasure.id)).toBe('finished');
    const [run] = await rows(
      test.dataSource,
      `SELECT state, directive, seq, ended_at IS NOT NULL AS ended FROM enrollment WHERE id = $1`,
      [enrollment],
    );
    expect(run).toEqual({ state: 'exited', directive: { kind: 'done', seq: 1 }, seq: 1, ended: true });
    expect(
      await rows(test.dataSource, `SELECT FROM visit WHERE enrollment_id = $1 AND left_at IS NULL`, [
        enrollment,
      ]),
    ).toEqual([]);
  });

  it('goes on where it was killed', async () => {
    const { id } = await aFullCustomer(test, journey, 'killed');
    const { erasure } = await requested(id);
    await endRuns(id);
    await test.dataSource.query(`
      CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE TRIGGER kill BEFORE DELETE ON task FOR EACH ROW EXECUTE FUNCTION kill()`);
    await expect(eraseAll(erasure.id)).rejects.toThrow();
    await test.dataSource.query(`DROP TRIGGER kill ON task; DROP FUNCTION kill`);
    const [half] = await rows<{ step: number; rows: number }>(
      test.dataSource,
      `SELECT step, erased_rows::int AS rows FROM erasure WHERE id = $1`,
      [erasure.id],
    );
    expect(half?.step).toBeGreaterThan(0);
    expect(await rows(test.dataSource, `SELECT FROM event WHERE customer_id = $1`, [id])).toEqual([]);
    expect(await rows(test.dataSource, `SELECT FROM task WHERE customer_id = $1`, [id])).toHaveLength(1);
    expect(await eraseAll(erasure.id)).toBe('finished');
    expect(await tablesWith(wordOf('killed'))).toEqual(['code_pool']);
  });

  it('is done by one at a time, and not again', async () => {
    const { id } = await aFullCustomer(test, journey, 'twice');
    const { erasure } = await requested(id);
    await endRuns(id);
    await Promise.all([eraseAll(erasure.id), eraseAll(erasure.id), eraseAll(erasure.id)]);
    expect(await eraseAll(erasure.id)).toBe(
      (await test.store.erasures.byId(test.workspaceId, erasure.id))?.finishedAt ? 'elsewhere' : 'finished',
    );
    expect(await openErasures(test.dataSource)).not.toContain(erasure.id);
    expect(await tablesWith(wordOf('twice'))).toEqual(['code_pool']);
  });

  it('leaves nobody to be locked but by their own runs', async () => {
    const { id, enrollment, message } = await aFullCustomer(test, journey, 'locks');
    await requested(id);
    await test.dataSource.transaction(async (transaction) => {
      expect(await lockCustomers(transaction, test.workspaceId, [id])).toEqual([]);
      expect(await lockCustomer(transaction, test.workspaceId, id)).toBeNull();
      expect(await tryLockCustomer(transaction, id)).toBe(false);
      expect(await lockAddressee(transaction, test.workspaceId, message)).toBeNull();
      expect(await lockCustomerOf(transaction, enrollment)).toBe(true);
    });
    const consent = { customerId: id, channel: 'email', topic: null, state: 'denied' } as const;
    expect(await test.store.consents.record(test.workspaceId, consent)).toBeNull();
    expect(await test.store.inAppMessages.react(test.workspaceId, message, 'opened')).toBeNull();
  });

  it('refuses nothing of those who share a browser’s name with nobody', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    expect(await intake.receive(test.workspaceId, batch(track({ userId: newId() })))).toEqual({
      stored: 1,
      repeated: 0,
      refused: 0,
    });
  });
});
