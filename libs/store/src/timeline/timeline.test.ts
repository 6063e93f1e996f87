import { aDecision, decided } from '../decisions/decisions.test-helper.js';
import { rows } from '../database/rows.js';
import { batch, identify, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { aMessage } from '../path/messages.test-helper.js';
import { recordReaction } from '../path/record-reaction.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { TimelineEntry } from './timeline-entry.js';
import { EVENTS } from './timeline-sql.js';

describe('a timeline', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let ann: string;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
    ({ journey } = await publishedJourney(test, 'welcome'));
    ann = await aCustomer(test, 'ann');
    await send('Came');
    const run = await enroll(test, journey, ann);
    const message = await aMessage(test, journey, { customer: ann, enrollment: run, node: 'hello' });
    for (const reaction of [{ kind: 'opened' as const }, { kind: 'clicked' as const, url: 'https://a.test' }])
      await test.dataSource.transaction((transaction) =>
        recordReaction(transaction, test.workspaceId, { messageId: message, ...reaction }),
      );
    await aMessage(test, journey, { customer: ann, enrollment: run, node: 'hello', state: 'skipped' });
    await test.store.consents.record(test.workspaceId, {
      customerId: ann,
      channel: 'email',
      topic: 'news',
      state: 'denied',
    });
    await decided(
      test,
      aDecision(test, journey, ann),
      aDecision(test, journey, ann, { outcome: 'still-inside' }),
    );
    await send('Left');
    await test.dataSource.query(
      `UPDATE enrollment SET state = 'exited', ended_at = clock_timestamp(), end_reason = 'asked to stop' WHERE id = $1`,
      [run],
    );
  });
  afterAll(() => test.close());

  const send = (name: string) => intake.receive(test.workspaceId, batch(track({ userId: 'ann', name })));
  async function page(
    customerId: string,
    first: number,
    after: string | null = null,
    workspace = test.workspaceId,
  ) {
    const pages = await test.store.timelines.pagesOfCustomers(workspace, [customerId], { first, after });
    const found = pages.get(customerId);
    if (found === undefined) throw new Error('the page was not read');
    return found;
  }
  async function all(first: number): Promise<readonly TimelineEntry[]> {
    const seen: TimelineEntry[] = [];
    let after: string | null = null;
    do {
      const part: Awaited<ReturnType<typeof page>> = await page(ann, first, after);
      seen.push(...part.edges.map(({ node }) => node));
      after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
    } while (after !== null);
    return seen;
  }
  const said = (entry: TimelineEntry) => {
    switch (entry.kind) {
      case 'event':
        return entry.name ?? entry.type;
      case 'decision':
        return entry.decided.outcome;
      case 'message':
        return entry.state;
      case 'reaction':
        return `${entry.reaction} ${entry.url ?? ''}`;
      case 'run':
        return entry.hasEnded ? `ended: ${entry.reason ?? ''}` : 'entered';
      case 'consent':
        return `${entry.channel} ${entry.topic ?? ''} ${entry.state}`;
    }
  };

  it('tells all that has happened with a customer, the latest first, but what goes without saying', async () => {
    expect((await all(100)).map(said)).toEqual([
      'ended: asked to stop',
      'Left',
      'still-inside',
      'email news denied',
      'skipped',
      'clicked https://a.test',
      'opened ',
      'accepted',
      'entered',
      'Came',
      'identify',
    ]);
  });

  it('gives each thing an id of its own', async () => {
    const ids = (await all(100)).map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same however it is parted into pages', async () => {
    const whole = (await all(100)).map(said);
    for (const first of [1, 2, 3, 5]) expect((await all(first)).map(said)).toEqual(whole);
  });

  it('goes on where it was when more happens meanwhile', async () => {
    const first = await page(ann, 4);
    await send('Came again');
    const rest = await page(ann, 100, first.pageInfo.endCursor);
    expect(rest.edges.map(({ node }) => said(node)).slice(0, 2)).toEqual([
      'skipped',
      'clicked https://a.test',
    ]);
    expect(rest.edges).toHaveLength(7);
    await test.dataSource.query(`DELETE FROM event WHERE name = 'Came again'`);
  });

  it('is nobody else’s', async () => {
    expect((await page(ann, 5, null, test.foreignWorkspaceId)).edges).toEqual([]);
    expect((await page('nobody', 5)).edges).toEqual([]);
    await expect(page(ann, 5, 'x')).rejects.toMatchObject({ argument: 'after' });
  });

  it('takes as many statements for two customers as for one, and for a long page as for a short one', async () => {
    const bob = await aCustomer(test, 'bob');
    const statements = (ids: readonly string[], first: number) =>
      countStatements(test.dataSource, () =>
        test.store.timelines.pagesOfCustomers(test.workspaceId, ids, { first }),
      );
    expect(await statements([ann], 1)).toBe(3);
    expect(await statements([ann, bob], 100)).toBe(3);
  });

  it('reads events by index, however many a customer has', async () => {
    const cid = await aCustomer(test, 'cid');
    await test.dataSource.query(
      `INSERT INTO event (id, received_at, workspace_id, customer_id, type, name, properties, message_id, occurred_at)
       SELECT gen_random_uuid(), now(), $1, $2, 'track', 'Event', '{}', n, now() FROM generate_series(1, 20000) AS n`,
      [test.workspaceId, cid],
    );
    await test.dataSource.query('VACUUM ANALYZE event');
    const [middle] = await rows<{ readonly seq: string }>(
      test.dataSource,
      `SELECT seq FROM event WHERE customer_id = $1 ORDER BY seq OFFSET 10000 LIMIT 1`,
      [cid],
    );
    const plan = await rows<{ readonly 'QUERY PLAN': string }>(
      test.dataSource,
      `EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF, COSTS OFF) ${EVENTS}`,
      [test.workspaceId, [cid], middle?.seq, 41],
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    const read = [...text.matchAll(/actual rows=([\d.]+)/g)].map(([, count]) => Number(count));
    expect(Math.max(...read)).toBeLessThanOrEqual(41);
    expect(text).not.toContain('Rows Removed by Filter');
  });

  describe('of an attribute', () => {
    const origins = async (customer: string, workspace = test.workspaceId) =>
      (await test.store.customers.originsOf(workspace, [customer])).toSorted((a, b) =>
        a.name < b.name ? -1 : 1,
      );

    it('tells when and by what it was last set, as long as it is so', async () => {
      const dan = await aCustomer(test, 'dan');
      const tell = (traits: object, imported = false) =>
        intake.receive(test.workspaceId, batch(identify({ ...traits }, { userId: 'dan', imported })));
      await tell({ city: 'Ulm', plan: 'free', age: 3 });
      await tell({ city: 'Bonn', plan: 'gold' }, true);
      await tell({ plan: null });
      await test.dataSource.query(
        `UPDATE customer SET attributes = attributes || '{"age": 4}' WHERE id = $1`,
        [dan],
      );
      expect(await origins(dan)).toMatchObject([{ name: 'city', kind: 'identify', imported: true }]);
      expect(await origins(dan, test.foreignWorkspaceId)).toEqual([]);
    });

    it('tells of the run whose node has set it', async () => {
      const eve = await aCustomer(test, 'eve');
      const run = await enroll(test, journey, eve);
      await test.dataSource.query(
        `UPDATE journey_version SET plan = jsonb_set(plan, '{nodes,mark}', '{"type":"set-attribute","config":{"attribute":"plan"}}') WHERE id = $1`,
        [journey.versionId],
      );
      await test.dataSource.query(
        `INSERT INTO visit (id, workspace_id, enrollment_id, journey_id, node_id, number, entered_at, left_at, outcome)
         VALUES (gen_random_uuid(), $1, $2, $3, 'mark', 1, now(), now(), 'next')`,
        [test.workspaceId, run, journey.id],
      );
      await test.dataSource.query(`UPDATE customer SET attributes = '{"plan": "gold"}' WHERE id = $1`, [eve]);
      expect(await origins(eve)).toMatchObject([{ name: 'plan', kind: 'journey', enrollmentId: run }]);
    });
  });
});
