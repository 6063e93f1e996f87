import { standingOf } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import type { Client } from '@temporalio/client';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { BackOff } from './back-off.js';
import { nudgeAll } from './nudge-all.js';
import { relayAll } from './relay.js';

const LOST = 'Connection terminated unexpectedly';

describe('whoever is stuck', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
    await standingOf(scene.desk.dataSource, scene.desk.server);
  });
  afterEach(() => scene.close());

  /** Has the database refuse to let customers in whose order is 0; by this SQLSTATE. */
  const refuseOrderZero = (state: string) =>
    scene.desk.dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = '${state}'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON enrollment FOR EACH ROW
        WHEN (NEW.entry ->> 'order_id' = '0') EXECUTE FUNCTION refuse()`);

  /** A round begins with the latest. */
  async function ordersOf(fine: number, stuck: number): Promise<void> {
    const perOrder = aJourney().oncePerKey('entry.order_id').wait('P1D').build();
    await scene.publish('Orders', perOrder);
    for (let place = 1; place <= fine; place += 1) {
      await scene.track(`fine-${place}`, 'Order Completed', { order_id: place });
    }
    for (let place = 0; place < stuck; place += 1) {
      await scene.track(`stuck-${place}`, 'Order Completed', { order_id: 0 });
    }
  }

  const entered = async () => (await scene.enrollments()).map(({ entryKey }) => entryKey).toSorted();

  /** A Temporal server that answers to each start as it is told; the enrollments it was asked to start, in their order. */
  function temporal(answer: (enrollmentId: string) => Error | undefined) {
    const asked: string[] = [];
    const start = (_type: string, { args: [enrollmentId] }: { readonly args: readonly [string] }) => {
      asked.push(enrollmentId);
      const error = answer(enrollmentId);
      return error ? Promise.reject(error) : Promise.resolve();
    };
    return { asked, client: { workflow: { start } } as unknown as Client };
  }

  it('keeps nobody from being relayed, however many of them come first', async () => {
    await ordersOf(3, 9);
    await refuseOrderZero('query_canceled');
    await scene.relay();
    expect(await entered()).toEqual(['1', '2', '3']);
  });

  it('keeps nobody from being relayed when only a newer process knows the trigger', async () => {
    const journeyId = await scene.publish('Newer', aJourney().on('Newer').wait('P1D').build());
    await scene.publish('Usual', aJourney().on('Usual').wait('P1D').build());
    await scene.desk.dataSource.query(
      `UPDATE journey_version SET plan = jsonb_set(plan, '{trigger,version}', '99') WHERE journey_id = $1`,
      [journeyId],
    );
    await scene.track('ada', 'Usual');
    for (const place of [1, 2, 3, 4]) await scene.track(`stuck-${place}`, 'Newer');
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(1);
  });

  it('is tried again only after a rest', async () => {
    await ordersOf(0, 4);
    await refuseOrderZero('lock_not_available');
    let now = 0;
    const parts = { ...scene.desk, onRelayed: () => undefined, backOff: new BackOff(() => now) };
    await relayAll(parts);
    await scene.desk.dataSource.query(`DROP TRIGGER refuse ON enrollment`);
    await relayAll(parts);
    expect(await entered()).toEqual([]);
    now += 2_000;
    await relayAll(parts);
    expect(await entered()).toEqual(['0', '0', '0', '0']);
  });

  it('is nobody when the database is away: the round ends, and all are tried in the next one', async () => {
    await ordersOf(3, 4);
    await refuseOrderZero('admin_shutdown');
    const backOff = new BackOff();
    const parts = { ...scene.desk, onRelayed: () => undefined, backOff };
    await expect(relayAll(parts)).rejects.toThrow('not now');
    expect(await entered()).toEqual([]);
    expect(backOff.resting()).toEqual([]);
  });

  it('keeps no nudge of others from being sent', async () => {
    await ordersOf(45, 0);
    await scene.relay();
    const stuck = new Set((await scene.enrollments()).slice(1).map(({ id }) => id));
    const { client } = temporal((id) => (stuck.has(id) ? new Error('too many signals') : undefined));
    await nudgeAll({ ...scene.desk, client, audienceAtWork: 200 });
    const nudged = (await scene.enrollments()).filter(({ wokenNo }) => wokenNo > 0);
    expect(nudged.map(({ id }) => stuck.has(id))).toEqual([false]);
  });

  it('keeps none of an audience from being released', async () => {
    const audiences = audiencesIn(scene);
    await audiences.gather('list', 'guests', 45);
    const journeyId = await scene.publish('Mailing', aJourney().trigger('manual', {}).wait('P2D').build());
    await audiences.finish(
      await audiences.begin({ journeyId, kind: 'manual', source: { kind: 'list', key: 'guests' } }),
    );
    const stuck = new Set((await scene.enrollments()).slice(0, 44).map(({ id }) => id));
    const { asked, client } = temporal((id) => (stuck.has(id) ? new Error('too many signals') : undefined));
    expect(await nudgeAll({ ...scene.desk, client, audienceAtWork: 200 })).toBe(true);
    expect(asked).toHaveLength(45);
    expect((await scene.enrollments()).filter(({ wokenNo }) => wokenNo > 0)).toHaveLength(1);
  });

  it('is nobody when nothing can be sent: the round ends after a page', async () => {
    await ordersOf(25, 0);
    await scene.relay();
    const { asked, client } = temporal(() => new Error(LOST));
    const backOff = new BackOff();
    await expect(nudgeAll({ ...scene.desk, client, audienceAtWork: 200, backOff })).rejects.toThrow(LOST);
    expect(asked).toHaveLength(20);
    expect(backOff.resting()).toEqual([]);
  });
});
