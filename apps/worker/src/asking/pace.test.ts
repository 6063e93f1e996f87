import type { Directive } from '@sojourn/contract';
import { PaceSlotEntity, Plans, rows, tryLockCustomer } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { eventually } from '../testing/eventually.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { Paces } from './paces.js';

const HOUR = 3_600_000;

describe('a limit of the flow', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const paced = (amount: number, per = 'PT1H') =>
    aJourney()
      .always()
      .node('pace', { type: 'pace', version: 1, config: { amount, per } }, 'next')
      .exit('passed')
      .build();

  /** Lets customers in, each by an event of their own; gives the enrollments in the order of entry. */
  async function enter(amount: number): Promise<readonly string[]> {
    const before = (await scene.enrollments()).length;
    for (let number = before; number < before + amount; number += 1)
      await scene.track(`customer-${number}`, 'Order Completed');
    await scene.relay();
    return (await scene.enrollments()).map(({ id }) => id);
  }

  const slots = () =>
    scene.desk.dataSource.getRepository(PaceSlotEntity).find({ order: { journeyId: 'ASC', number: 'ASC' } });
  const moments = async () => (await slots()).map(({ at }) => at.getTime());
  const ends = async () => (await scene.enrollments()).map(({ endReason }) => endReason);

  async function someoneWaitsForALock(): Promise<true | null> {
    const waiting = await rows(
      scene.desk.dataSource,
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return waiting.length > 0 ? true : null;
  }

  it('lets pass at once while there is room, and then each a period after the one before them', async () => {
    await scene.publish('Paced', paced(2));
    const ids = await enter(5);
    const directives = [];
    for (const id of ids) directives.push(await advance(scene.desk, id, null));
    expect(directives.map(({ kind }) => kind)).toEqual(['done', 'done', 'wait', 'wait', 'wait']);
    const [first = 0, second = 0, ...others] = await moments();
    expect(others).toEqual([first + HOUR, second + HOUR, first + 2 * HOUR]);
    expect((await scene.enrollments()).map(({ deadline }) => deadline?.getTime() ?? null)).toEqual([
      null,
      null,
      ...others,
    ]);
    expect(await scene.path(ids[0] ?? '')).toMatchObject([
      { nodeId: 'pace', reason: 'There was room at once' },
      { nodeId: 'exit' },
    ]);
    expect(await scene.path(ids[2] ?? '')).toMatchObject([
      { nodeId: 'pace', leftAt: null, reason: 'Waiting for room: 2 per hour' },
    ]);
  });

  it('lets no more through in any period when twenty come at once, to two processes', async () => {
    await scene.publish('Paced', paced(3, 'PT10M'));
    const ids = await enter(20);
    const other = { ...scene.desk, paces: new Paces(scene.desk.dataSource) };
    await Promise.all(ids.map((id, index) => advance(index % 2 === 0 ? scene.desk : other, id, null)));
    const at = await moments();
    expect(at).toHaveLength(20);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    const gaps = at.slice(3).map((moment, index) => moment - (at[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(600_000);
    expect((await ends()).filter((reason) => reason === 'passed')).toHaveLength(3);
    expect((await slots()).map(({ number }) => Number(number))).toEqual(ids.map((_id, index) => index));
  });

  it('goes on when the moment has come, without asking again', async () => {
    await scene.publish('Paced', paced(1));
    const [first = '', second = ''] = await enter(2);
    await advance(scene.desk, first, null);
    const { seq } = await advance(scene.desk, second, null);
    expect(await advance(scene.desk, second, seq)).toMatchObject({ kind: 'wait', seq });
    await scene.passTime(second);
    expect(await advance(scene.desk, second, seq)).toMatchObject({ kind: 'done' });
    expect(await slots()).toHaveLength(2);
  });

  it('has room again for who comes after a quiet period', async () => {
    await scene.publish('Paced', paced(1));
    const [first = ''] = await enter(1);
    await advance(scene.desk, first, null);
    await scene.desk.dataSource.query(
      `WITH past AS (UPDATE pace_slot SET at = at - interval '1 hour', frees_at = frees_at - interval '1 hour')
       UPDATE pace SET last_at = last_at - interval '1 hour'`,
    );
    const [, second = ''] = await enter(1);
    expect(await advance(scene.desk, second, null)).toMatchObject({ kind: 'done' });
  });

  it('keeps its slot for a visit that could not be stored, however often it is repeated', async () => {
    await scene.publish('Paced', paced(1));
    const [first = '', second = ''] = await enter(2);
    const { dataSource } = scene.desk;
    await dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = '57P01'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON enrollment FOR EACH ROW EXECUTE FUNCTION refuse()`);
    for (const _try of [1, 2, 3]) await expect(advance(scene.desk, first, null)).rejects.toThrow('not now');
    await dataSource.query(`DROP TRIGGER refuse ON enrollment`);
    expect(await advance(scene.desk, first, null)).toMatchObject({ kind: 'done' });
    await advance(scene.desk, second, null);
    const [one = 0, other = 0, ...more] = await moments();
    expect([other - one, more]).toEqual([HOUR, []]);
  });

  it('leases one slot for a visit that is decided about many times at once', async () => {
    await scene.publish('Paced', paced(1));
    const [only = ''] = await enter(1);
    const all = await Promise.all(Array.from({ length: 8 }, () => advance(scene.desk, only, null)));
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['done']));
    expect(await slots()).toHaveLength(1);
  });

  it('passes at once when another has leased the slot since the moment of its decision was read', async () => {
    const journeyId = await scene.publish('Paced', paced(1));
    const [only = ''] = await enter(1);
    const { dataSource, paces } = scene.desk;
    class Overtaken extends Plans {
      override async of(...version: Parameters<Plans['of']>) {
        // Decisions count whole milliseconds.
        await dataSource.query(`SELECT pg_sleep(0.002)`);
        const pace = { workspaceId: scene.workspaceId, journeyId, nodeId: 'pace', amount: 1, per: 'PT1H' };
        await paces.lease(pace, { enrollmentId: only, visit: 1 });
        return super.of(...version);
      }
    }
    const overtaken = { ...scene.desk, plans: new Overtaken() };
    expect(await advance(overtaken, only, null)).toMatchObject({ kind: 'done' });
    const [{ at } = { at: new Date(NaN) }] = await slots();
    const [visit] = await scene.path(only);
    expect(visit?.leftAt?.getTime()).toBeGreaterThanOrEqual(at.getTime());
    expect(await slots()).toHaveLength(1);
  });

  it('counts the versions of a journey together, and two runs of a customer apart', async () => {
    const journeyId = await scene.publish('Paced', paced(2));
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    await scene.republish(journeyId, paced(3), { kind: 'finish' });
    for (const _time of [1, 2, 3]) await scene.track('ada', 'Order Completed');
    await scene.relay();
    const ids = (await scene.enrollments()).map(({ id }) => id);
    await Promise.all(ids.map((id) => advance(scene.desk, id, null)));
    expect((await slots()).map(({ enrollmentId }) => enrollmentId).toSorted()).toEqual(ids.toSorted());
    expect((await ends()).filter((reason) => reason === 'passed').length).toBeGreaterThanOrEqual(2);
    const at = await moments();
    expect((at[3] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(HOUR);
  });

  it('lets nobody who moves wait for longer when a newer version allows more', async () => {
    const journeyId = await scene.publish('Paced', paced(1));
    const ids = await enter(6);
    for (const id of ids) await advance(scene.desk, id, null);
    await scene.republish(journeyId, paced(2), { kind: 'move', mapping: {} });
    await scene.tell();
    const before = await moments();
    for (const id of ids) await advance(scene.desk, id, null);
    const [first = 0, ...after] = await moments();
    expect(after.map((at) => Math.floor((at - first) / HOUR))).toEqual([0, 1, 1, 2, 2]);
    after.forEach((at, index) => {
      expect(at).toBeLessThan(before[index + 1] ?? 0);
    });
    expect((await ends()).filter((reason) => reason === 'passed')).toHaveLength(2);
    expect(await slots()).toHaveLength(6);
  });

  it('is asked after what was written before it, which holds behind it', async () => {
    const isGold = { combinator: 'and', rules: [{ field: 'customer.tier', operator: '=', value: 'gold' }] };
    const node = (type: string, config: Record<string, unknown>) => ({ type, version: 1, config });
    const journey = aJourney()
      .node('tier', node('set-attribute', { attribute: 'tier', change: 'set', value: 'gold' }), 'next')
      .node('one', node('record-event', { event: 'One', properties: {} }), 'next')
      .node('pace', node('pace', { amount: 1, per: 'PT1H' }), 'next')
      .node('two', node('record-event', { event: 'Two', properties: {} }), 'next')
      .branch({ gold: { when: isGold, then: (path) => path.exit('gold') } })
      .exit('not gold');
    await scene.publish('Paced', journey.build());
    const [only = ''] = await enter(1);
    expect(await advance(scene.desk, only, null)).toMatchObject({ kind: 'done' });
    expect(await ends()).toEqual(['gold']);
    const recorded = await rows<{ name: string }>(
      scene.desk.dataSource,
      `SELECT name FROM event WHERE name <> 'Order Completed' ORDER BY seq`,
    );
    expect(recorded.map(({ name }) => name)).toEqual(['One', 'Two']);
  });

  it('holds no customer while it waits for the row of the pace', async () => {
    await scene.publish('Paced', paced(1));
    const [first = '', second = ''] = await enter(2);
    await advance(scene.desk, first, null);
    const { dataSource } = scene.desk;
    const { customerId = '' } = (await scene.enrollments()).at(1) ?? {};
    let waiting: Promise<Directive> | undefined;
    await dataSource.transaction(async (holder) => {
      await rows(holder, `SELECT FROM pace FOR UPDATE`);
      waiting = advance(scene.desk, second, null);
      await eventually('the wait for the row', someoneWaitsForALock);
      expect(await dataSource.transaction((other) => tryLockCustomer(other, customerId))).toBe(true);
    });
    expect(await waiting).toMatchObject({ kind: 'wait' });
  });
});
