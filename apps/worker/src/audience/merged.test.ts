import { customerTransaction, mergeCustomers, rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import { eventually } from '../testing/eventually.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('an audience run whose customers turn out to be one', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;

  beforeEach(async () => {
    scene = await openScene();
    audiences = audiencesIn(scene);
  });
  afterEach(() => scene.close());

  const publish = () => scene.publish('News', aJourney().trigger('manual', {}).once().wait('P2D').build());
  const peopleInside = async () => (await scene.enrollments()).map(({ customerId }) => customerId);

  const waiting = () =>
    eventually('somebody to wait for a lock', async () => {
      const [waiter] = await rows(
        scene.desk.dataSource,
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiter;
    });

  it('lets the survivor in for whoever was chosen and is merged by then, once', async () => {
    const [into = '', from = ''] = await audiences.gather('list', 'guests', 2);
    const runId = await audiences.begin({
      journeyId: await publish(),
      kind: 'manual',
      source: {
        kind: 'rows',
        rows: [into, from].map((customerId, index) => ({ number: index + 1, customerId })),
      },
    });
    await customerTransaction(scene.desk.dataSource, (transaction) =>
      mergeCustomers(transaction, scene.workspaceId, { from, into }),
    );
    await audiences.finish(runId);
    expect(await peopleInside()).toEqual([into]);
    expect(await audiences.run(runId)).toMatchObject({
      state: 'finished',
      entered: 1,
      stayedOut: { 'already-entered': 1 },
    });
  });

  it('reads a page anew when somebody on it is merged while it is let in', async () => {
    const [into = '', from = ''] = await audiences.gather('list', 'guests', 2);
    const runId = await audiences.begin({
      journeyId: await publish(),
      kind: 'manual',
      source: { kind: 'list', key: 'guests' },
    });
    const runner = scene.desk.dataSource.createQueryRunner();
    await runner.startTransaction();
    await mergeCustomers(runner.manager, scene.workspaceId, { from, into });
    const page = audiences.page(runId);
    await waiting();
    await runner.commitTransaction();
    await runner.release();
    expect(await page).toEqual({ kind: 'more' });
    expect(await peopleInside()).toEqual([]);
    await audiences.finish(runId);
    expect(await peopleInside()).toEqual([into]);
  });
});
