import { OUTBOX_CHANNEL } from '@sojourn/store';
import type { House } from '../stage/open-house.js';
import { untilHolds } from '../stage/until.js';
import { idInOrder } from './id-in-order.js';

const STORE = `
  WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
  stored AS (
    INSERT INTO event (id, received_at, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at)
    SELECT ${idInOrder('0')}, moment.now, $1, customer_id, 'track', 'Order Completed', '{"total": 59.5}', '{}',
           gen_random_uuid(), moment.now
      FROM unnest($2::uuid[]) AS customer_id, moment
    RETURNING id, received_at, seq, customer_id)
  INSERT INTO outbox (seq, workspace_id, customer_id, event_id, event_received_at)
  SELECT seq, $1, customer_id, id, received_at FROM stored`;

/** Puts an event of each of these customers on its way to the journeys, all at once, and waits until it has arrived. */
export async function relayEvents(
  { dataSource, workspaceId }: Pick<House, 'dataSource' | 'workspaceId'>,
  customerIds: readonly string[],
): Promise<void> {
  await dataSource.query(STORE, [workspaceId, customerIds]);
  await dataSource.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
  await untilHolds(dataSource, `NOT EXISTS (SELECT FROM outbox)`);
}
