import { countStatements } from '../../testing/count-statements.test-helper.js';
import { CustomerEntity } from '../customer.entity.js';
import { customerTransaction } from '../customer-transaction.js';
import { CustomerIdentifierEntity } from '../customer-identifier.entity.js';
import { rows } from '../../database/rows.js';
import { EventEntity } from '../../events/event.entity.js';
import { OutboxEntity } from '../../events/outbox.entity.js';
import { newId } from '../../id.js';
import { batch, identify, track } from '../../intake/events.test-helper.js';
import { Intake } from '../../intake/intake.js';
import { publishedJourney } from '../../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../../path/enrollments.test-helper.js';
import { aMessage } from '../../path/messages.test-helper.js';
import type { TestStore } from '../../testing/test-store.test-helper.js';
import { openTestStore } from '../../testing/test-store.test-helper.js';
import { merged } from './merge.test-helper.js';
import { BELONGINGS, moveBelongings } from './move-belongings.js';

describe('merging two customers', () => {
  let test: TestStore;
  let intake: Intake;
  let [from, into] = ['', ''];

  beforeAll(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
  });
  beforeEach(async () => {
    [from, into] = [await aCustomer(test), await aCustomer(test)];
    await test.dataSource.query(`TRUNCATE outbox`);
  });
  afterAll(() => test.close());

  const customer = (id: string) => test.dataSource.manager.findOneByOrFail(CustomerEntity, { id });
  const nameOf = async (customerId: string) => {
    const { value } = await test.dataSource.manager.findOneByOrFail(CustomerIdentifierEntity, { customerId });
    return value;
  };
  const owners = async (table: string) => {
    const found = await rows<{ id: string }>(
      test.dataSource,
      `SELECT DISTINCT customer_id AS id FROM ${table} WHERE customer_id IN ($1, $2)`,
      [from, into],
    );
    return found.map(({ id }) => id);
  };

  it('moves the rows of every table that says whose they are', async () => {
    const tables = await rows<{ name: string }>(
      test.dataSource,
      `SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
          AND attname = 'customer_id'`,
    );
    // Whom somebody has chosen for an audience is looked up when it is their turn; who is erased is merged with nobody.
    expect([...BELONGINGS, 'enrollment', 'audience_row', 'erasure'].toSorted()).toEqual(
      tables.map(({ name }) => name).toSorted(),
    );
  });

  it('makes everything the survivor’s, and leaves a sign to them behind', async () => {
    const { journey } = await publishedJourney(test, newId());
    const enrollment = await enroll(test, journey, from);
    const message = await aMessage(test, journey, { customer: from, enrollment, node: 'mail' });
    await test.dataSource.query(
      `WITH reaction AS (
         INSERT INTO message_reaction (id, workspace_id, message_id, customer_id, kind, at) VALUES ($5, $1, $2, $3, 'opened', now())),
       in_app AS (
         INSERT INTO in_app_message (id, workspace_id, customer_id, title, body, purpose, sent_at)
         VALUES ($2, $1, $3, 'Hello', 'Hello', 'service', now())),
       decided AS (
         INSERT INTO decision (workspace_id, customer_id, version_id, outcome, decided_at) VALUES ($1, $3, $6, 1, now())),
       call AS (
         INSERT INTO trigger_call (id, workspace_id, journey_id, customer_id, fingerprint) VALUES ($5, $1, $6, $3, '')),
       taking AS (
         INSERT INTO experiment_taking (enrollment_id, node_id, measure, workspace_id, journey_id, customer_id, arm, place, goal)
         VALUES ($4, 'test', 'goal:x', $1, $6, $3, 'a', 0, 'x'))
       INSERT INTO task (id, workspace_id, customer_id, enrollment_id, node_id, visit, title) VALUES ($5, $1, $3, $4, 'call', 1, 'Call')`,
      [test.workspaceId, message, from, enrollment, newId(), journey.id],
    );
    await test.store.consents.record(test.workspaceId, {
      customerId: from,
      channel: 'email',
      topic: null,
      state: 'denied',
    });
    await intake.receive(test.workspaceId, batch(track({ userId: await nameOf(from) })));
    await merged(test, { from, into });
    for (const table of [...BELONGINGS, 'enrollment'].filter((name) => !/_(member|due)$/.test(name)))
      expect([table, await owners(table)]).toEqual([table, [into]]);
    expect(await customer(from)).toMatchObject({ mergedInto: into, attributes: {} });
    expect(await customer(into)).toMatchObject({ mergedInto: null, mergedAt: null });
  });

  it('keeps events in the order of receipt, those on the way as well, and says at their end that it happened', async () => {
    const [name, other] = [await nameOf(from), await nameOf(into)];
    for (const userId of [name, other, name, other])
      await intake.receive(test.workspaceId, batch(track({ userId })));
    const before = await test.dataSource.manager.find(OutboxEntity, { order: { seq: 'ASC' } });
    await merged(test, { from, into });
    const after = await test.dataSource.manager.find(OutboxEntity, { order: { seq: 'ASC' } });
    const kept = before.map(({ seq, eventId }) => ({ seq, eventId, customerId: into }));
    expect(after.slice(0, -1)).toMatchObject(kept);
    const last = await test.dataSource.manager.findOneByOrFail(EventEntity, {
      id: after.at(-1)?.eventId ?? '',
    });
    expect(last).toMatchObject({
      type: 'merge',
      customerId: into,
      name: null,
      properties: { customer: from },
    });
  });

  it('moves page by page what there is very much of, and no row is left behind', async () => {
    const userId = await nameOf(from);
    for (const size of [4, 5]) {
      await intake.receive(test.workspaceId, batch(...Array.from({ length: size }, () => track({ userId }))));
      const statements = await countStatements(test.dataSource, () =>
        customerTransaction(test.dataSource, (transaction) => moveBelongings(transaction, { from, into }, 2)),
      );
      // A full page may be the last one; the transaction begins and ends beside them.
      expect(statements).toBe(3 + 2);
      expect([await owners('event'), await owners('outbox')]).toEqual([[into], [into]]);
      [from, into] = [into, from];
      await test.dataSource.query(`UPDATE customer_identifier SET customer_id = $1 WHERE value = $2`, [
        from,
        userId,
      ]);
      await test.dataSource.query(`TRUNCATE event, outbox`);
    }
  });

  it('keeps what the survivor is known by, and adds what only the other was', async () => {
    const [name, other] = [await nameOf(from), await nameOf(into)];
    await intake.receive(
      test.workspaceId,
      batch(
        identify({ city: 'Ulm', plan: 'free' }, { userId: name }),
        identify({ city: 'Bonn' }, { userId: other }),
      ),
    );
    const attributes = { city: 'Bonn', plan: 'free' };
    expect(await merged(test, { from, into })).toEqual(attributes);
    expect(await customer(into)).toMatchObject({ attributes });
  });

  it('knows the survivor since the earlier moment, and has seen them at the later one', async () => {
    const moment = (day: number) => new Date(Date.UTC(2026, 0, day));
    const set = (id: string, day: number) =>
      test.dataSource.manager.update(CustomerEntity, id, {
        createdAt: moment(day),
        lastActivityAt: moment(day),
        lastSeenAt: moment(day),
      });
    await set(from, 1);
    await set(into, 9);
    await merged(test, { from, into });
    expect(await customer(into)).toMatchObject({
      createdAt: moment(1),
      lastActivityAt: moment(9),
      lastSeenAt: moment(9),
    });
  });

  it('joins lists and segments, each since the earlier moment', async () => {
    const [both, one] = [newId(), newId()];
    const add = (list: string, customerId: string, day: number) =>
      test.dataSource.query(
        `WITH made AS (INSERT INTO list (workspace_id, key, name) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING),
         segment AS (INSERT INTO segment_member (workspace_id, segment_key, customer_id, entered_at) VALUES ($1, $2, $3, $4))
         INSERT INTO list_member (workspace_id, list_key, customer_id, added_at) VALUES ($1, $2, $3, $4)`,
        [test.workspaceId, list, customerId, new Date(Date.UTC(2026, 0, day))],
      );
    await add(both, from, 1);
    await add(both, into, 2);
    await add(one, from, 3);
    await merged(test, { from, into });
    const members = [
      { key: both, day: 1 },
      { key: one, day: 3 },
    ];
    for (const [table, key, since] of [
      ['list_member', 'list_key', 'added_at'],
      ['segment_member', 'segment_key', 'entered_at'],
    ])
      expect(
        await rows(
          test.dataSource,
          `SELECT ${key} AS key, extract(day FROM ${since} AT TIME ZONE 'UTC')::int AS day FROM ${table}
            WHERE customer_id IN ($1, $2) AND customer_id <> $1 ORDER BY 2`,
          [from, into],
        ),
      ).toEqual(members);
  });

  it('lets the last word about a channel hold, whichever of the two has said it', async () => {
    const say = (customerId: string, state: 'granted' | 'denied') =>
      test.store.consents.record(test.workspaceId, { customerId, channel: 'email', topic: null, state });
    await say(into, 'granted');
    await say(from, 'denied');
    await merged(test, { from, into });
    expect(await test.store.consents.latestOf(test.workspaceId, [into])).toMatchObject([{ state: 'denied' }]);
  });

  it('counts an experiment that succeeds by what the other has done, once', async () => {
    const { journey } = await publishedJourney(test, newId());
    const enrollment = await enroll(test, journey, into);
    await test.dataSource.query(
      `INSERT INTO experiment_taking (enrollment_id, node_id, measure, workspace_id, journey_id, customer_id, arm, event_name, place, until)
       SELECT $1, node, 'event', $2, $3, $4, 'a', 'Bought', CASE node WHEN 'after' THEN 9e15 ELSE 0 END::bigint, now() + interval '1 day'
         FROM unnest('{test,after}'::text[]) AS node`,
      [enrollment, test.workspaceId, journey.id, into],
    );
    await intake.receive(test.workspaceId, batch(track({ userId: await nameOf(from), name: 'Bought' })));
    await merged(test, { from, into });
    expect(
      await rows(
        test.dataSource,
        `SELECT node_id AS node, succeeded FROM experiment_count WHERE journey_id = $1`,
        [journey.id],
      ),
    ).toEqual([{ node: 'test', succeeded: 1 }]);
  });

  it.each([
    ['themselves', () => from],
    ['somebody of another workspace', () => newId()],
  ])('refuses to merge a customer with %s', async (_, other) => {
    await expect(merged(test, { from, into: other() })).rejects.toThrow(TypeError);
    expect(await customer(from)).toMatchObject({ mergedInto: null });
  });
});
