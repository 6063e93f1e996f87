import { enrollmentWorkflowId } from '@sojourn/contract';
import { newId, standingOf } from '@sojourn/store';
import { aJourney, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { createNamespace } from '../testing/namespace.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { nudgeAll } from './nudge-all.js';

const MANY = 60;
const A_PAGE = 20;

describe('the nudges', () => {
  let scene: Scene;
  let connection: Connection;
  let client: Client;

  beforeAll(async () => {
    scene = await openScene();
    connection = await Connection.connect({ address: process.env[TEST_TEMPORAL_ADDRESS] ?? '' });
    client = new Client({ connection, namespace: await createNamespace(connection) });
    await standingOf(scene.desk.dataSource, scene.desk.server);
  });
  afterAll(async () => {
    await connection.close();
    await scene.close();
  });

  /** A limit of the flow with a huge queue, and one customer of another workspace, who came last. */
  async function queues(): Promise<{ readonly many: readonly string[]; readonly other: string }> {
    const { dataSource } = scene.desk;
    await scene.publish(
      'Paced',
      aJourney()
        .node('pace', { type: 'pace', version: 1, config: { amount: 1, per: 'PT1H' } }, 'next')
        .build(),
    );
    for (let number = 0; number < MANY; number += 1) await scene.track(`c-${number}`, 'Order Completed');
    await scene.relay();
    const many = (await scene.enrollments()).map(({ id }) => id);
    const elsewhere = await scene.store.workspaces.create({ name: 'Elsewhere' });
    const other = newId();
    await dataSource.query(
      `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, entry, cursor)
       SELECT $2, $3, journey_id, version_id, customer_id, 'elsewhere', entry, cursor FROM enrollment WHERE id = $1`,
      [many[0], other, elsewhere.id],
    );
    return { many, other };
  }

  it('of a workspace that has one wait for no more than a page of those of another', async () => {
    const { many, other } = await queues();
    await nudgeAll({ ...scene.desk, client, audienceAtWork: 200 });
    const startedAt = async (id: string) => {
      const { startTime } = await client.workflow.getHandle(enrollmentWorkflowId(id)).describe();
      return startTime.getTime();
    };
    const [begun, ...others] = await Promise.all([other, ...many].map(startedAt));
    const earlier = others.filter((at) => at < (begun ?? 0));
    expect(earlier.length).toBeLessThanOrEqual(A_PAGE);
    expect((await scene.enrollments()).every(({ wakeNo, wokenNo }) => wokenNo === wakeNo)).toBe(true);
  });
});
