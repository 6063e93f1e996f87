import { rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import { eventually } from '../testing/eventually.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('an audience run', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;
  const byHand = aJourney().trigger('manual', {});
  const simple = byHand.wait('P2D').build();

  beforeEach(async () => {
    scene = await openScene();
    audiences = audiencesIn(scene);
  });
  afterEach(() => scene.close());

  const publish = (graph = simple) => scene.publish('News', graph);
  const ofList = (journeyId: string) =>
    audiences.begin({ journeyId, kind: 'manual', source: { kind: 'list', key: 'guests' } });
  const peopleInside = async () => (await scene.enrollments()).map(({ customerId }) => customerId).sort();

  it('lets everybody on a list in, once, and counts them', async () => {
    const guests = await audiences.gather('list', 'guests', 120);
    const runId = await ofList(await publish());
    await audiences.finish(runId);
    expect(await peopleInside()).toEqual(guests);
    expect(await audiences.run(runId)).toMatchObject({
      state: 'finished',
      lookedAt: 120,
      entered: 120,
      stayedOut: {},
      overdueAt: null,
      finishedAt: expect.any(Date) as Date,
    });
  });

  it('marks whom it lets in, behind every live customer', async () => {
    await audiences.gather('list', 'guests', 1);
    const runId = await ofList(await publish());
    await audiences.finish(runId);
    expect(await scene.enrollments()).toMatchObject([
      { audienceRunId: runId, priority: 5, entryEventId: null, wakeNo: 1, wokenNo: 0 },
    ]);
  });

  it('makes each page once when several are made at the same time', async () => {
    const guests = await audiences.gather('list', 'guests', 150);
    const runId = await ofList(await publish());
    await Promise.all([1, 2, 3].map(() => audiences.finish(runId)));
    expect(await peopleInside()).toEqual(guests);
    expect(await audiences.run(runId)).toMatchObject({ state: 'finished', lookedAt: 150, entered: 150 });
  });

  it('lets nobody in twice who comes by two runs at once, and says who had come before', async () => {
    const guests = await audiences.gather('list', 'guests', 90);
    const journeyId = await publish();
    const runs = [await ofList(journeyId), await ofList(journeyId)];
    await Promise.all(runs.map((runId) => audiences.finish(runId)));
    expect(await peopleInside()).toEqual(guests);
    const ended = await audiences.runs();
    expect(ended.map(({ lookedAt }) => lookedAt)).toEqual([90, 90]);
    const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
    expect(sum(ended.map(({ entered }) => entered))).toBe(90);
    expect(sum(ended.map(({ stayedOut }) => stayedOut['already-entered'] ?? 0))).toBe(90);
  });

  it('begins once for one occasion', async () => {
    await audiences.gather('list', 'guests', 3);
    const journeyId = await publish(byHand.always().wait('P2D').build());
    const again = () =>
      audiences.begin({
        journeyId,
        kind: 'manual',
        occasion: 'request-1',
        source: { kind: 'list', key: 'guests' },
      });
    expect(await again()).toBe(await again());
    expect(await audiences.runs()).toHaveLength(1);
  });

  it('lets nobody else in once it is canceled, not even those of a page that is under way', async () => {
    await audiences.gather('list', 'guests', 120);
    const runId = await ofList(await publish());
    await audiences.page(runId);
    await scene.desk.dataSource.query(`UPDATE audience_run SET ready_at = clock_timestamp()`);
    const holder = scene.desk.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`LOCK TABLE enrollment IN SHARE MODE`);
    const underWay = audiences.page(runId);
    await waiting(scene, 'enrollment');
    expect(await scene.store.audiences.cancel(scene.workspaceId, runId)).toMatchObject({ kind: 'canceled' });
    await holder.rollbackTransaction();
    await holder.release();
    expect(await underWay).toEqual({ kind: 'more' });
    expect(await audiences.page(runId)).toEqual({ kind: 'done' });
    expect(await peopleInside()).toHaveLength(50);
    expect(await audiences.run(runId)).toMatchObject({
      state: 'canceled',
      lookedAt: 50,
      entered: 50,
      reason: 'Canceled by hand.',
      wakeNo: 2,
    });
    expect(await scene.store.audiences.cancel(scene.workspaceId, runId)).toMatchObject({ kind: 'over' });
  });

  it('holds while its journey is paused, goes on when it is resumed, and ends when it is archived', async () => {
    await audiences.gather('list', 'guests', 120);
    const journeyId = await publish();
    const runId = await ofList(journeyId);
    await audiences.page(runId);
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    expect(await audiences.finish(runId)).toEqual([]);
    expect(await audiences.run(runId)).toMatchObject({ state: 'running', entered: 50, overdueAt: null });
    expect(await audiences.page(runId)).toEqual({ kind: 'wait', remainingMs: null });

    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    expect(await audiences.run(runId)).toMatchObject({ wakeNo: 2 });
    await scene.desk.dataSource.query(`UPDATE audience_run SET ready_at = clock_timestamp()`);
    await audiences.page(runId);
    expect(await audiences.run(runId)).toMatchObject({ entered: 100, overdueAt: expect.any(Date) as Date });

    await scene.store.journeys.archive(scene.workspaceId, journeyId);
    expect(await audiences.page(runId)).toEqual({ kind: 'done' });
    expect(await audiences.run(runId)).toMatchObject({
      state: 'canceled',
      entered: 100,
      reason: 'The journey was archived.',
    });
  });

  it('lets everybody in by the version that is live when their turn comes', async () => {
    await audiences.gather('list', 'guests', 60);
    const journeyId = await publish();
    const runId = await ofList(journeyId);
    await audiences.page(runId);
    await scene.republish(journeyId, aJourney().on('Signed Up').wait('P2D').build(), { kind: 'finish' });
    await audiences.finish(runId);
    expect(await audiences.run(runId)).toMatchObject({ entered: 50, stayedOut: { trigger: 10 } });
  });

  it('lets in who is found in a segment', async () => {
    const members = await audiences.gather('segment', 'vip', 60);
    const vip = { segment: 'vip', change: 'entered', existing: true };
    const journeyId = await publish(aJourney().trigger('segment', vip).wait('P2D').build());
    const runId = await audiences.begin({
      journeyId,
      kind: 'segment',
      source: { kind: 'segment', key: 'vip' },
    });
    await audiences.finish(runId);
    expect(await peopleInside()).toEqual(members);
    expect(await audiences.run(runId)).toMatchObject({ state: 'finished', lookedAt: 60, entered: 60 });
  });

  it('keeps nobody out because of one who cannot be asked', async () => {
    const guests = await audiences.gather('list', 'guests', 5);
    const runId = await ofList(await publish());
    await scene.desk.dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON enrollment FOR EACH ROW
        WHEN (NEW.customer_id = '${guests[2] ?? ''}') EXECUTE FUNCTION refuse()`);
    await audiences.finish(runId);
    expect(await audiences.run(runId)).toMatchObject({ lookedAt: 5, entered: 4, stayedOut: { error: 1 } });
  });

  it('is not there for whoever asks about another one', async () => {
    expect(await audiences.page('01932b5e-7a58-7c3a-9a51-5a0c3f0b1d2e')).toEqual({ kind: 'done' });
  });
});

/** Resolves when somebody waits for a lock on a table. */
function waiting({ desk: { dataSource } }: Scene, table: string): Promise<unknown> {
  return eventually(`somebody to wait for ${table}`, async () => {
    const [waiter] = await rows(
      dataSource,
      `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
        WHERE datname = current_database() AND NOT granted AND relation = $1::regclass`,
      [table],
    );
    return waiter;
  });
}
