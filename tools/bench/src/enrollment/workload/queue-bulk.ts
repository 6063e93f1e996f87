import { createEngine, createRegistry } from '@sojourn/engine';
import { nodeTypes } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import { enter, rows, Store } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { publishJourney } from './publish-journey.js';
import type { Shop } from './shop.js';

/** Temporal's key of who comes with an audience into a journey without a priority. */
const LAST = 5;

/** So many rows are written within the time that the product's connections give one statement. */
const PAGE = 5_000;

const FIRST = `
  INSERT INTO customer (id, workspace_id, attributes)
  VALUES (gen_random_uuid(), $1, jsonb_build_object('email', 'bulk-1@example.com'))
  RETURNING id`;
// The first one goes in by the door; the others stand behind it as it does, each a customer of its own.
const OTHERS = `
  WITH others AS (
    INSERT INTO customer (id, workspace_id, attributes)
    SELECT gen_random_uuid(), workspace_id, jsonb_build_object('email', 'bulk-' || number || '@example.com')
      FROM enrollment, generate_series($2::int, $3::int) AS number
     WHERE enrollment.id = $1
    RETURNING id)
  INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, generation, entry,
                          cursor, hops, audience_run_id, priority, wake_no, epoch, entered_at)
  SELECT gen_random_uuid(), workspace_id, journey_id, version_id, others.id, entry_key, generation, entry,
         cursor, hops, audience_run_id, priority, wake_no, epoch, entered_at
    FROM enrollment AS first, others
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
    const [first] = await rows<{ readonly id: string }>(transaction, FIRST, [workspaceId]);
    if (first === undefined) throw new Error('no customer');
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
    for (let from = 2; from <= count; from += PAGE)
      await transaction.query(OTHERS, [enrollmentId, from, Math.min(from + PAGE - 1, count)]);
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
