import { createEngine, createRegistry } from '@sojourn/engine';
import { nodeTypes } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import { enter, rows, Store } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { publishJourney } from './publish-journey.js';
import type { Shop } from './shop.js';

/** Temporal's key of who comes with an audience into a journey without a priority. */
const LAST = 5;

// The first one goes in by the door; the others stand behind it as it does, each a customer of its own.
const CUSTOMERS = `
  INSERT INTO customer (id, workspace_id, attributes)
  SELECT gen_random_uuid(), $1, jsonb_build_object('email', 'bulk-' || number || '@example.com')
    FROM generate_series(1, $2::int) AS number
  RETURNING id`;
const OTHERS = `
  INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, generation, entry,
                          cursor, hops, audience_run_id, priority, wake_no, epoch, entered_at)
  SELECT gen_random_uuid(), workspace_id, journey_id, version_id, customer.id, entry_key, generation, entry,
         cursor, hops, audience_run_id, priority, wake_no, epoch, entered_at
    FROM enrollment AS first, unnest($2::uuid[]) AS customer (id)
   WHERE first.id = $1`;

/** The audience of a mailing that stands in the queue. */
export interface Bulk {
  /** How many of them have not been released into Temporal yet. */
  queued(): Promise<number>;
}

/** Puts an audience into the queue: so many customers, each of whom is to get one mail. */
export async function queueBulk({ dataSource, workspaceId }: Shop, count: number): Promise<Bulk> {
  const store = new Store(dataSource);
  const graph = aJourney().trigger('manual', {}).sendEmail('mailing').build();
  const { journeyId, versionId } = await publishJourney(store, workspaceId, { name: 'mailing', graph });
  const source = { kind: 'list', key: 'mailing' } as const;
  const run = await store.audiences.begin({ workspaceId, journeyId, kind: 'manual', source });
  const engine = createEngine({ registry: createRegistry(nodeTypes), steps, triggers });

  await dataSource.transaction(async (transaction) => {
    await transaction.query(`SET LOCAL statement_timeout = 0`);
    const [first, ...others] = await rows<{ readonly id: string }>(transaction, CUSTOMERS, [
      workspaceId,
      count,
    ]);
    if (first === undefined) return;
    const enrollmentId = await enter(transaction, {
      workspaceId,
      journeyId,
      versionId,
      customerId: first.id,
      entryKey: run.id,
      generation: 0,
      eventId: null,
      audienceRunId: run.id,
      priority: LAST,
      data: {},
      cursor: engine.start({ entryPlace: 1, entryEvent: null, enteredAt: Date.now() }),
    });
    await transaction.query(OTHERS, [enrollmentId, others.map(({ id }) => id)]);
  });
  await dataSource.query(`ANALYZE customer, enrollment`);
  return {
    async queued() {
      const [waiting] = await rows<{ readonly count: number }>(
        dataSource,
        `SELECT count(*)::int AS count FROM enrollment WHERE audience_run_id = $1 AND woken_no = 0`,
        [run.id],
      );
      return waiting?.count ?? 0;
    },
  };
}
