import { currentTrace } from '@sojourn/telemetry';
import type { EntityManager } from 'typeorm';
import type { Owned } from '../customers/assign-customers.js';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { IncomingEvent } from './incoming.js';

/** An event whose customer is known and locked. */
export type OwnedEvent = Owned<IncomingEvent>;

/**
 * Writes events and their outbox rows, in their order: `seq` is drawn here, under the customers' locks,
 * so that for each customer it is the order in which their events were committed.
 */
export async function storeEvents(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly OwnedEvent[],
): Promise<void> {
  const places = await rows<{ readonly seq: string }>(
    manager,
    `SELECT nextval('event_seq') AS seq FROM generate_series(1, $1::int)`,
    [events.length],
  );
  const records = events.map(({ sender: event, customerId }, index) => ({
    id: newId(),
    seq: places[index]?.seq,
    customer_id: customerId,
    type: event.type,
    name: event.name,
    properties: event.properties,
    context: event.context,
    message_id: event.messageId,
    occurred_at: event.occurredAt,
    imported: event.imported ?? false,
  }));
  await manager.query(
    `WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
     stored AS (
       INSERT INTO event (id, received_at, seq, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at, imported)
       SELECT id, moment.now, seq, $1, customer_id, type, name, properties, context, message_id, occurred_at, imported
         FROM moment, jsonb_to_recordset($2::jsonb) AS record (
           id uuid, seq bigint, customer_id uuid, type text, name text,
           properties jsonb, context jsonb, message_id text, occurred_at timestamptz, imported boolean)
       RETURNING id, received_at, seq, customer_id)
     INSERT INTO outbox (seq, workspace_id, customer_id, event_id, event_received_at, trace)
     SELECT seq, $1, customer_id, id, received_at, $3 FROM stored`,
    [workspaceId, JSON.stringify(records), currentTrace()],
  );
}
