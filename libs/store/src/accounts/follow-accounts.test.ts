import type { RuleGroup } from '@sojourn/conditions';
import { rows } from '../database/rows.js';
import { batch, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { enroll } from '../path/enrollments.test-helper.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { accountChanges, followChange, followJoins } from './follow-accounts.js';

describe('a change of an account', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 20 });
    intake = new Intake(test.dataSource, () => undefined);
  });
  beforeEach(async () => {
    await test.dataSource.query(
      `TRUNCATE event, event_key, outbox, account_change, account_member, account, customer_identifier, customer,
                segment, segment_watch, segment_due CASCADE`,
    );
  });
  afterAll(() => test.close());

  const group = (key: string, traits: Readonly<Record<string, unknown>>, userId: string) =>
    intake.receive(
      test.workspaceId,
      batch(
        track({
          type: 'group',
          name: null,
          properties: { groupId: key, traits },
          account: { key, traits },
          userId,
        }),
      ),
    );
  const changes = () =>
    rows<{ joined: boolean; names: readonly string[] | null }>(
      test.dataSource,
      `SELECT joined_id IS NOT NULL AS joined, names FROM account_change ORDER BY changed_at, id`,
    );
  const idOf = async (userId: string) =>
    (await test.store.customers.byUserId(test.workspaceId, userId))?.id ?? '';
  const joinAll = async () => {
    while (!(await followJoins(test.dataSource, 50)).isOver);
  };
  const followAll = async (limit = 2) => {
    await joinAll();
    let pages = 0;
    for (;;) {
      const [id] = await accountChanges(test.dataSource, 1);
      if (id === undefined) return pages;
      await followChange(test.dataSource, id, limit);
      pages += 1;
    }
  };
  const asksAbout = (path: string): RuleGroup => ({
    combinator: 'and',
    rules: [{ field: path, operator: '=', value: 'gold' }],
  });
  const segment = async (key: string, path: string) => {
    const saved = await test.store.segments.create(test.workspaceId, {
      key,
      name: key,
      condition: asksAbout(path),
      userId: null,
    });
    expect(saved.kind).toBe('saved');
  };
  const due = () =>
    rows<{ key: string; count: number }>(
      test.dataSource,
      `SELECT segment_key AS key, count(*)::int AS count FROM segment_due GROUP BY 1 ORDER BY 1`,
    );
  const waiting = async (userId: string, path: string) => {
    const { journey } = await publishedJourney(test);
    const id = await enroll(test, journey, await idOf(userId));
    await test.dataSource.query(`UPDATE enrollment SET wake_no = 0, wakes_on = $2 WHERE id = $1`, [
      id,
      [path],
    ]);
    return id;
  };
  const wakes = async (id: string) =>
    (
      await rows<{ no: number }>(test.dataSource, `SELECT wake_no AS no FROM enrollment WHERE id = $1`, [id])
    )[0]?.no;

  it('is noted by the names of what is different, and by who has joined', async () => {
    await group('acme', { plan: 'free', seats: 3 }, 'ann');
    expect(await changes()).toEqual([{ joined: true, names: null }]);
    await group('acme', { plan: 'gold', seats: 3 }, 'ann');
    await group('acme', { plan: 'gold' }, 'ann');
    await group('acme', { seats: null, nothing: null }, 'ann');
    expect((await changes()).slice(1)).toEqual([
      { joined: false, names: ['plan'] },
      { joined: false, names: ['seats'] },
    ]);
  });

  it('is noted by each of those who change it side by side', async () => {
    await group('acme', { plan: 'none' }, 'ann');
    await Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        group('acme', { plan: turn % 2 ? 'gold' : 'free' }, `user-${turn}`),
      ),
    );
    const [account] = await rows<{ plan: string }>(
      test.dataSource,
      `SELECT attributes ->> 'plan' AS plan FROM account`,
    );
    const noted = (await changes()).filter(({ joined }) => !joined).length;
    expect(noted).toBeGreaterThanOrEqual(1);
    // The last one made it what it is now: it comes after every change that made it something else.
    const before = noted;
    await group('acme', { plan: account?.plan }, 'ann');
    expect((await changes()).filter(({ joined }) => !joined)).toHaveLength(before);
  });

  it('wakes who waits for it, page by page, and nobody else', async () => {
    for (const userId of ['ann', 'bob', 'cid', 'dan', 'eve']) await group('acme', { plan: 'free' }, userId);
    await group('globex', { plan: 'free' }, 'eve');
    await followAll();
    const [plan, seats, last] = await Promise.all([
      waiting('ann', 'account.plan'),
      waiting('bob', 'account.seats'),
      waiting('eve', 'account.plan'),
    ]);
    await group('acme', { plan: 'gold' }, 'cid');
    expect(await followAll()).toBe(3);
    expect(await Promise.all([plan, seats, last].map(wakes))).toEqual([1, 0, 0]);
    expect(await changes()).toEqual([]);
  });

  it('has segments look again at all who belong to it', async () => {
    await segment('gold', 'account.plan');
    await segment('big', 'account.seats');
    for (const userId of ['ann', 'bob', 'cid']) await group('acme', { plan: 'free' }, userId);
    await joinAll();
    expect(await due()).toEqual([
      { key: 'big', count: 3 },
      { key: 'gold', count: 3 },
    ]);
    await test.dataSource.query(`TRUNCATE segment_due`);
    await group('acme', { plan: 'gold' }, 'ann');
    await followAll();
    expect(await due()).toEqual([{ key: 'gold', count: 3 }]);
  });

  it('wakes who joins another account', async () => {
    await group('acme', { plan: 'free' }, 'ann');
    await followAll();
    const id = await waiting('ann', 'account.plan');
    await group('globex', { plan: 'gold' }, 'ann');
    await followAll();
    expect(await wakes(id)).toBe(1);
    await group('globex', { plan: 'gold' }, 'ann');
    await followAll();
    expect(await wakes(id)).toBe(1);
  });

  it('is told on from where a page was killed, and with what changed meanwhile', async () => {
    for (const userId of ['ann', 'bob', 'cid', 'dan', 'eve']) await group('acme', { plan: 'free' }, userId);
    await followAll();
    await segment('gold', 'account.plan');
    await segment('big', 'account.seats');
    await group('acme', { plan: 'gold' }, 'ann');
    await group('acme', { seats: 'gold' }, 'ann');
    const [id = ''] = await accountChanges(test.dataSource, 1);
    await followChange(test.dataSource, id, 2);
    expect(await changes()).toHaveLength(1);
    await test.dataSource.query(`
      CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE TRIGGER kill BEFORE UPDATE OF reached ON account_change FOR EACH ROW EXECUTE FUNCTION kill()`);
    await expect(followChange(test.dataSource, id, 2)).rejects.toThrow();
    await test.dataSource.query(`DROP TRIGGER kill ON account_change; DROP FUNCTION kill()`);
    expect(await due()).toEqual([
      { key: 'big', count: 2 },
      { key: 'gold', count: 2 },
    ]);
    await followAll();
    expect(await due()).toEqual([
      { key: 'big', count: 5 },
      { key: 'gold', count: 5 },
    ]);
  });

  it('costs the sender as many statements however many belong to it', async () => {
    const join = (count: number) =>
      intake.receive(
        test.workspaceId,
        batch(
          ...Array.from({ length: count }, (_, at) =>
            track({ type: 'group', name: null, account: { key: 'acme', traits: {} }, userId: `user-${at}` }),
          ),
        ),
      );
    await join(2);
    const few = await countStatements(test.dataSource, () => group('acme', { plan: 'free' }, 'user-0'));
    await join(100);
    const many = await countStatements(test.dataSource, () => group('acme', { plan: 'gold' }, 'user-0'));
    expect(many).toBe(few);
  });
});
