import { ERASED, rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { recordedSends, type RecordedSend } from '../testing/recorded-sends.test-helper.js';
import type { DurableRuns } from '../testing/durable-runs.test-helper.js';
import { openDurableRuns } from '../testing/durable-runs.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { eraseCustomers } from './erase-customers.js';

describe('the erasing of customers', () => {
  let scene: Scene;
  let runs: DurableRuns;
  let sends: readonly RecordedSend[];

  beforeAll(async () => {
    const recorded = recordedSends();
    sends = recorded.sends;
    scene = await openScene([recorded.action]);
    runs = await openDurableRuns(scene.desk);
  });
  afterAll(async () => {
    await runs.close();
    await scene.close();
  });

  const customerOf = async (userId: string) =>
    (await scene.store.customers.byUserId(scene.workspaceId, userId))?.id ?? '';
  const erase = (id: string) => scene.store.erasures.request(scene.workspaceId, id, null);
  const open = () => rows(scene.desk.dataSource, `SELECT FROM erasure WHERE finished_at IS NULL`);

  it('ends a durable run that waits for an event, and leaves nothing', async () => {
    const config = { awaited: [{ id: 'paid', event: 'Paid' }], limit: 'P30D', since: 'since-entry' };
    await scene.publish(
      'Waits',
      aJourney()
        .on('Ordered')
        .node('wait', { type: 'wait-for-event', version: 1, config }, 'paid')
        .sendEmail('thanks')
        .build(),
      { events: ['Ordered'] },
    );
    await scene.identify('ada', { email: 'ada@example.com' });
    await scene.track('ada', 'Ordered', { order_id: 'A-1001' });
    await scene.relay();
    await runs.nudge();
    const [enrollment] = await scene.enrollments();
    const run = enrollment?.id ?? '';
    await runs.sleeping(run);

    const id = await customerOf('ada');
    expect(await erase(id)).toMatchObject({ kind: 'erased', inFlight: 0 });
    await eraseCustomers(scene.desk);
    expect(await open()).toHaveLength(1);
    // As the relay does when it is rung.
    await runs.nudge();
    await runs.handleOf(run).result();
    expect(await scene.enrollments()).toMatchObject([{ state: 'exited', endReason: ERASED }]);
    await eraseCustomers(scene.desk);
    expect(await open()).toEqual([]);
    expect(await scene.enrollments()).toMatchObject([
      { state: 'exited', endReason: null, entry: {}, entryKey: run, customerId: id },
    ]);
    expect(await scene.path(run)).toMatchObject([{ nodeId: 'wait', reason: null, facts: null }]);
    expect(sends).toEqual([]);

    expect(await scene.track('ada', 'Paid')).toMatchObject({ stored: 0, refused: 1 });
    expect(await rows(scene.desk.dataSource, `SELECT FROM event WHERE customer_id = $1`, [id])).toEqual([]);
  });

  it('goes on with others when something is wrong with one', async () => {
    const { dataSource } = scene.desk;
    for (const userId of ['eve', 'bob']) await scene.identify(userId, { name: userId });
    const eve = await customerOf('eve');
    await erase(eve);
    await erase(await customerOf('bob'));
    await dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE DELETE ON event FOR EACH ROW
        WHEN (OLD.customer_id = '${eve}') EXECUTE FUNCTION refuse()`);
    await eraseCustomers(scene.desk);
    expect(await rows(dataSource, `SELECT customer_id AS id FROM erasure WHERE finished_at IS NULL`)).toEqual(
      [{ id: eve }],
    );
    await dataSource.query(`DROP TRIGGER refuse ON event`);
    await eraseCustomers(scene.desk);
    expect(await open()).toEqual([]);
  });
});
