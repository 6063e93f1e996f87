import { rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

describe('an event that a journey records', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const record = (event: string) => ({
    type: 'record-event',
    version: 1,
    config: { event, properties: {} },
  });

  /** Somebody inside a journey that lies so many journeys behind somebody's own act, and began so long ago. */
  async function inside(hops: number, ago: string): Promise<string> {
    const graph = aJourney()
      .node('one', record('One'), 'next')
      .node('two', record('Two'), 'next')
      .wait('P1D');
    await scene.publish('Records', graph.build());
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    await scene.desk.dataSource.query(
      `UPDATE enrollment SET hops = $1, entered_at = entered_at - $2::interval`,
      [hops, ago],
    );
    return (await scene.enrollments())[0]?.id ?? '';
  }

  const recorded = () =>
    rows<{ name: string; hops: number }>(
      scene.desk.dataSource,
      `SELECT name, (context -> 'journey' ->> 'hops')::int AS hops FROM event
        WHERE name <> 'Order Completed' ORDER BY seq`,
    );

  it('is left out, with the reason, where it would be the twenty-first journey in a row, and all goes on', async () => {
    const id = await inside(20, '23 hours');
    expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait' });
    expect(await scene.path(id)).toMatchObject([
      { outcome: 'next', reason: 'One is not recorded: Journeys start each other in a circle' },
      { outcome: 'next', reason: 'Two is not recorded: Journeys start each other in a circle' },
      { nodeId: 'wait' },
    ]);
    expect(await recorded()).toEqual([]);
  });

  it('is recorded where it is the twentieth', async () => {
    await advance(scene.desk, await inside(19, '23 hours'), null);
    expect(await recorded()).toEqual([
      { name: 'One', hops: 20 },
      { name: 'Two', hops: 20 },
    ]);
  });

  it('counts anew in a journey that has lasted for more than a day', async () => {
    const id = await inside(20, '25 hours');
    await advance(scene.desk, id, null);
    expect(await recorded()).toEqual([
      { name: 'One', hops: 1 },
      { name: 'Two', hops: 1 },
    ]);
  });

  it('keeps a journey that starts itself from going round for ever', async () => {
    const echo = aJourney().on('Echo').always().node('echo', record('Echo'), 'next');
    await scene.publish('Echo', echo.build(), { events: ['Echo'] });
    await scene.track('ada', 'Echo');
    for (let round = 0; round < 20; round += 1) {
      await scene.relay();
      const running = (await scene.enrollments()).filter(({ state }) => state === 'running');
      for (const { id } of running) await advance(scene.desk, id, null);
    }
    await scene.relay();
    const last = (await scene.enrollments()).at(-1)?.id ?? '';
    expect(await advance(scene.desk, last, null)).toMatchObject({ kind: 'done' });
    expect(await scene.path(last)).toMatchObject([
      { outcome: 'next', reason: 'Echo is not recorded: Journeys start each other in a circle' },
    ]);
    expect((await recorded()).map(({ name }) => name)).toEqual(Array.from({ length: 21 }, () => 'Echo'));
  });
});
