import { journeyByKey, rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('whoever shares several journeys, while they are being changed,', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const waiting = (event: string) => aJourney().on(event).wait('P1D').build();
  const pause = (journeyId: string) => scene.store.journeys.pause(scene.workspaceId, journeyId);

  /** Does some work while somebody waits to change a journey, and something else once that work waits for them. */
  async function behindAChange<Result>(
    [journeyId, key]: readonly [string, string],
    work: () => Promise<Result>,
    meanwhile: () => Promise<void>,
  ): Promise<Result> {
    const before = scene.desk.dataSource.createQueryRunner();
    await before.startTransaction();
    await journeyByKey(before.manager, scene.workspaceId, key);
    // It is live: there is nothing to resume once the lock is there.
    const changing = scene.store.journeys.resume(scene.workspaceId, journeyId);
    await untilWaiting(1);
    const working = work();
    await untilWaiting(2);
    await meanwhile();
    await before.commitTransaction();
    await before.release();
    expect(await changing).toMatchObject({ kind: 'wrong-status' });
    return working;
  }

  async function untilWaiting(many: number): Promise<void> {
    let waiting: readonly unknown[];
    do {
      waiting = await rows(
        scene.desk.dataSource,
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`,
      );
    } while (waiting.length < many);
  }

  it('waits for the first of them and shares no other yet, in whatever order the events came', async () => {
    const first = await scene.publish('First', waiting('Order Completed'));
    const second = await scene.publish('Second', waiting('Parcel Delivered'));
    for (const event of ['Parcel Delivered', 'Order Completed']) await scene.track('ada', event);
    await behindAChange(
      [first, 'first'],
      () => scene.relay(),
      async () => {
        expect(await pause(second)).toMatchObject({ kind: 'changed' });
      },
    );
    // The second one was paused by then.
    expect((await scene.enrollments()).map(({ journeyId }) => journeyId)).toEqual([first]);
  });

  it('waits for one that it is to start without holding on to the customer', async () => {
    const started = await scene.publish('Other', aJourney().trigger('api', {}).always().wait('P1D').build());
    const start = { type: 'start-journey', version: 1, config: { journey: 'other' } };
    await scene.publish('Starts', aJourney().node('start', start, 'started').exit('went on').build());
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    const [enrollment] = await scene.enrollments();
    const id = enrollment?.id ?? '';
    const directive = await behindAChange(
      [started, 'other'],
      () => advance(scene.desk, id, null),
      async () => {
        expect(await scene.store.enrollments.stop(scene.workspaceId, id, 'Asked')).toMatchObject({
          kind: 'changed',
        });
      },
    );
    expect(directive).toMatchObject({ kind: 'done' });
    // What came first is what counts.
    expect(await scene.enrollments()).toMatchObject([{ state: 'exited', endReason: 'Asked' }]);
  });
});
