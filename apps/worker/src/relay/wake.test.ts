import { rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('an event that cannot wake somebody', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const outbox = () =>
    rows<{ readonly attempts: number; readonly setAside: boolean; readonly reason: string | null }>(
      scene.desk.dataSource,
      `SELECT attempts, set_aside_at IS NOT NULL AS "setAside", set_aside_reason AS reason FROM outbox ORDER BY seq`,
    );
  const entriesOf = async (journeyId: string) =>
    (await scene.enrollments()).filter((each) => each.journeyId === journeyId);

  /** Has a journey with an open goal let a customer in and come to its end. */
  async function anEnded(name: string): Promise<string> {
    const graph = aJourney().goal('bought', { event: 'Bought', ends: false }).exit('done').build();
    const journeyId = await scene.publish(name, graph);
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    for (const { id } of await entriesOf(journeyId)) await scene.run(id);
    return journeyId;
  }

  /** Has the database refuse the goals of a journey. */
  const refuseGoalsOf = (journeyId: string) =>
    scene.desk.dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no goals'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON goal_reached FOR EACH ROW
        WHEN (NEW.journey_id = '${journeyId}') EXECUTE FUNCTION refuse()`);

  it('is set aside after its tries, with the reason, and those behind it go on', async () => {
    await refuseGoalsOf(await anEnded('Ended'));
    const next = await scene.publish('Next', aJourney().on('Left').wait('P1D').build());
    await scene.track('ada', 'Bought');
    await scene.track('ada', 'Left');
    await scene.relay();
    expect(await outbox()).toMatchObject([{ attempts: 1, setAside: false }, { attempts: 0 }]);
    await scene.relay();
    await scene.relay();
    expect(await outbox()).toEqual([
      { attempts: 3, setAside: true, reason: expect.stringContaining('no goals') as string },
    ]);
    expect(await entriesOf(next)).toHaveLength(1);
  });

  it('wakes all others meanwhile, and lets in at its last try, once', async () => {
    const waiting = await scene.publish(
      'Waiting',
      aJourney()
        .on('Came')
        .node(
          'until',
          {
            type: 'wait-for-event',
            version: 1,
            config: { awaited: [{ id: 'bought', event: 'Bought' }], limit: 'P30D' },
          },
          'bought',
        )
        .build(),
    );
    await scene.track('ada', 'Came');
    await scene.relay();
    for (const { id } of await entriesOf(waiting)) await scene.run(id);
    await refuseGoalsOf(await anEnded('Ended'));
    const always = await scene.publish('Always', aJourney().on('Bought').always().wait('P1D').build());

    await scene.track('ada', 'Bought');
    await scene.relay();
    expect(await entriesOf(waiting)).toMatchObject([{ wakeNo: 2 }]);
    expect(await entriesOf(always)).toEqual([]);
    for (const _ of [2, 3, 4]) await scene.relay();
    expect(await outbox()).toMatchObject([{ setAside: true }]);
    expect(await entriesOf(always)).toHaveLength(1);
  });

  it('keeps no goal of another journey from being noted', async () => {
    const second = await anEnded('Second');
    await refuseGoalsOf(await anEnded('First'));
    await scene.track('ada', 'Bought');
    await scene.relay();
    const goals = await rows(scene.desk.dataSource, `SELECT journey_id AS "journeyId" FROM goal_reached`);
    expect(goals).toEqual([{ journeyId: second }]);
  });
});
