import { addUpCounts, ExperimentFigureEntity, ExperimentWinnerEntity, rows } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

const NODE = 'best';

describe('an experiment', () => {
  let scene: Scene;
  let journeyId: string;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const byOrder = { event: 'Order Completed', within: 'P7D' };
  const experiment = (measure: object = byOrder, sample = 10) => ({
    arms: [
      { id: 'a', title: 'A', weight: 50 },
      { id: 'b', title: 'B', weight: 50 },
    ],
    measure,
    after: { sample, time: 'P1D' },
  });
  const added = () => aJourney().on('Product Added').always();
  const drawing = (journey: JourneyBuilder, config: object = experiment()) =>
    journey
      .node(NODE, { type: 'experiment', version: 1, config: { ...config } }, 'a')
      .exit('went a')
      .after(NODE, 'b')
      .exit('went b');

  const publish = async (journey: JourneyBuilder) => {
    journeyId = await scene.publish('Cart', journey.build(), { events: ['Product Added'] });
  };

  /** Lets customers in and through; gives the enrollments, the last ones last. */
  async function send(...customers: readonly string[]): Promise<readonly string[]> {
    for (const customer of customers) {
      await scene.track(customer, 'Product Added');
      // One by one: in one round it would be anybody's guess who enters first.
      await scene.relay();
    }
    const entered = (await scene.enrollments()).slice(-customers.length);
    for (const { id } of entered) await advance(scene.desk, id, null);
    return entered.map(({ id }) => id);
  }

  const wayOf = async (id: string) => (await scene.path(id)).find(({ nodeId }) => nodeId === NODE);
  const ways = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await wayOf(id))?.outcome ?? ''));

  /** What the next decision is told. */
  async function figures(): Promise<Readonly<Record<string, unknown>>> {
    const [id = ''] = await send(`looks-${String(Math.random())}`);
    return (await wayOf(id))?.facts ?? {};
  }

  /** Puts the experiment where it stands after a while. */
  async function haveGoneThrough(arms: Readonly<Record<string, readonly [number, number]>>): Promise<void> {
    for (const [arm, [reached, succeeded]] of Object.entries(arms)) {
      await scene.desk.dataSource.query(
        `INSERT INTO experiment_count (journey_id, node_id, measure, arm, workspace_id, reached, succeeded, at)
         SELECT $1, $2, 'event:P7D:Order Completed', $3, $4, reached, $6, now() - interval '2 days' FROM (VALUES ($5::int)) AS way (reached)`,
        [journeyId, NODE, arm, scene.workspaceId, reached, succeeded],
      );
    }
  }

  it('counts who was sent each way, and who then did what is measured, once', async () => {
    await publish(drawing(added()));
    const customers = ['ada', 'bob', 'cid', 'dan', 'eve', 'fay'];
    const sent = await ways(await send(...customers));
    expect(new Set(sent)).toEqual(new Set(['a', 'b']));
    for (const customer of ['ada', 'ada', 'bob']) await scene.track(customer, 'Order Completed');
    await scene.track('cid', 'Page Read');
    await scene.relay();
    const count = (arm: string, of = sent) => of.filter((way) => way === arm).length;
    expect(await figures()).toEqual({
      'figures.a.reached': count('a'),
      'figures.a.succeeded': count('a', sent.slice(0, 2)),
      'figures.b.reached': count('b'),
      'figures.b.succeeded': count('b', sent.slice(0, 2)),
    });
  });

  it('counts neither what was there before, nor what comes too late, nor what others do', async () => {
    await publish(drawing(added()));
    await scene.track('ada', 'Order Completed');
    await send('ada', 'bob');
    await scene.desk.dataSource.query(
      `UPDATE experiment_taking SET until = now() - interval '1 second'
        WHERE customer_id = (SELECT customer_id FROM customer_identifier WHERE value = 'bob')`,
    );
    for (const customer of ['bob', 'cid']) await scene.track(customer, 'Order Completed');
    await scene.relay();
    const known = await figures();
    expect([known['figures.a.succeeded'], known['figures.b.succeeded']]).toEqual([0, 0]);
  });

  it('counts a goal of the journey, also after the end', async () => {
    const goal = { event: 'Order Completed', ends: false } as const;
    await publish(drawing(added().goal('bought', goal), experiment({ goal: 'bought' })));
    const [way = ''] = await ways(await send('ada'));
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    expect(await figures()).toMatchObject({ [`figures.${way}.reached`]: 1, [`figures.${way}.succeeded`]: 1 });
  });

  it('says the same when counts are added up, while others are added', async () => {
    await publish(drawing(added()));
    await send('ada', 'bob', 'cid');
    const before = await figures();
    await Promise.all([addUpCounts(scene.desk.dataSource), addUpCounts(scene.desk.dataSource), send('dan')]);
    const after = await figures();
    const sum = (of: typeof after) => Number(of['figures.a.reached']) + Number(of['figures.b.reached']);
    expect([sum(before), sum(after)]).toEqual([3, 5]);
    await addUpCounts(scene.desk.dataSource);
    expect(await rows(scene.desk.dataSource, `SELECT FROM experiment_count`)).toEqual([]);
    const sums = await scene.desk.dataSource.getRepository(ExperimentFigureEntity).find();
    expect(sums.reduce((total, { reached }) => total + reached, 0)).toBe(6);
  });

  const winners = () => scene.desk.dataSource.getRepository(ExperimentWinnerEntity).find();

  it('sends everybody the way that has won, and keeps it though the figures turn', async () => {
    await publish(drawing(added()));
    await haveGoneThrough({ a: [1_000, 90], b: [1_000, 130] });
    const first = await send('ada', 'bob', 'cid', 'dan');
    expect(new Set(await ways(first))).toEqual(new Set(['b']));
    await haveGoneThrough({ a: [10_000, 9_000] });
    const later = await send('eve', 'fay', 'gus', 'hal');
    expect(new Set(await ways(later))).toEqual(new Set(['b']));
    const reasons = await Promise.all([...first, ...later].map(async (id) => (await wayOf(id))?.reason));
    expect(new Set(reasons).size).toBe(1);
    expect(await winners()).toMatchObject([
      { arm: 'b', number: 1, figures: { a: { reached: 1_000, succeeded: 90 }, b: { succeeded: 130 } } },
    ]);
  });

  it('has one winner when many decide at once while the figures turn', async () => {
    await publish(drawing(added()));
    await haveGoneThrough({ a: [1_000, 90], b: [1_000, 130] });
    const customers = Array.from({ length: 20 }, (_, index) => `customer-${index}`);
    for (const customer of customers) await scene.track(customer, 'Product Added');
    await scene.relay();
    const ids = (await scene.enrollments()).map(({ id }) => id);
    const turning = haveGoneThrough({ a: [10_000, 9_000] });
    await Promise.all(ids.map((id) => advance(scene.desk, id, null)));
    await turning;
    const [winner, ...others] = await winners();
    expect(others).toEqual([]);
    expect(new Set(await ways(ids))).toEqual(new Set([winner?.arm]));
    expect(winner?.number).toBe(1);
  });

  it('is open again when the sample is raised, and may then be won anew', async () => {
    await publish(drawing(added()));
    await haveGoneThrough({ a: [1_000, 90], b: [1_000, 130] });
    await send('ada');
    const larger = drawing(added(), experiment(byOrder, 5_000)).build();
    await scene.republish(journeyId, larger, { kind: 'finish' }, { events: ['Product Added'] });
    const [open = ''] = await send('bob');
    expect((await wayOf(open))?.reason).toContain('The sample is not complete');
    await haveGoneThrough({ a: [9_000, 2_000], b: [9_000, 1_000] });
    const [again = ''] = await send('cid');
    expect(await wayOf(again)).toMatchObject({ outcome: 'a' });
    expect(await winners()).toMatchObject([{ arm: 'a', number: 2 }]);
  });
});
