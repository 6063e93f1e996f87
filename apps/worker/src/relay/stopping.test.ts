import { Plans, standingOf } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import type { Client } from '@temporalio/client';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { nudgeAll } from './nudge-all.js';
import { relayAll } from './relay.js';

describe('a relay that is to stop', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
    await standingOf(scene.desk.dataSource, scene.desk.server);
  });
  afterEach(() => scene.close());

  const MOST = 40;

  it('ends after the customers in hand, though others come all the time', async () => {
    await scene.publish('Usual', aJourney().on('Usual').wait('P1D').build());
    const stopping = new AbortController();
    let arrived = 0;
    /** For each one who is let in another one comes. */
    class BusyPlans extends Plans {
      override async of(...asked: Parameters<Plans['of']>) {
        arrived += 1;
        if (arrived < MOST) await scene.track(`new-${arrived}`, 'Usual');
        if (arrived === 3) stopping.abort();
        return super.of(...asked);
      }
    }
    await scene.track('new-0', 'Usual');
    const parts = { ...scene.desk, plans: new BusyPlans(), onRelayed: () => undefined };
    await relayAll({ ...parts, stopping: stopping.signal });
    const entered = (await scene.enrollments()).length;
    expect(entered).toBeGreaterThan(0);
    expect(entered).toBeLessThan(10);
  });

  it('ends after a page of nudges, and of an audience that has room for more', async () => {
    const audiences = audiencesIn(scene);
    await audiences.gather('list', 'guests', 45);
    const journeyId = await scene.publish('Mailing', aJourney().trigger('manual', {}).wait('P2D').build());
    await audiences.finish(
      await audiences.begin({ journeyId, kind: 'manual', source: { kind: 'list', key: 'guests' } }),
    );
    await scene.publish('Orders', aJourney().wait('P1D').build());
    for (let place = 0; place < 25; place += 1) await scene.track(`c-${place}`, 'Order Completed');
    await scene.relay();

    /** The enrollments it was asked to start before it had ended. */
    async function startedUntilStopped(after: number): Promise<number> {
      const stopping = new AbortController();
      let asked = 0;
      const start = () => {
        asked += 1;
        if (asked === after) stopping.abort();
        return Promise.resolve();
      };
      const client = { workflow: { start } } as unknown as Client;
      await nudgeAll({ ...scene.desk, client, audienceAtWork: 200, stopping: stopping.signal });
      return asked;
    }
    // A page of those who came by themselves; the rest of them, and a page of the audience.
    expect(await startedUntilStopped(1)).toBe(20);
    expect(await startedUntilStopped(6)).toBe(25);
  });
});
