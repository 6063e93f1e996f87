import { currentTrace } from '@sojourn/telemetry';
import type { EntityManager } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import type { EventType } from './event.entity.js';

/** An event that is to be written, whose place in the order of receipt was drawn under the customer's lock. */
export interface NewEvent {
  readonly id: string;
  readonly seq: string;
  readonly customerId: string;
  readonly type: EventType;
  readonly name: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly messageId: string;
  readonly occurredAt: Date;
  readonly imported: boolean;
  /** The key that it was sent with; absent where it was not sent. */
  readonly apiKeyId?: string | null;
  /** Whether it goes to the journeys; else it is only kept. */
  readonly onTheWay: boolean;
}

/** Writes events, and the outbox rows of those that are on their way to the journeys, in one statement. */
export async function insertEvents(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly NewEvent[],
): Promise<void> {
  const records = events.map((event) => ({
    id: event.id,
    seq: event.seq,
    customer_id: event.customerId,
    type: event.type,
    name: event.name,
    properties: event.properties,
    context: event.context,
    message_id: event.messageId,
    occurred_at: event.occurredAt,
    imported: event.imported,
    api_key_id: event.apiKeyId ?? null,
    on_the_way: event.onTheWay,
  }));
  await manager.query(
    `WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
     record AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS record (
         id uuid, seq bigint, customer_id uuid, type text, name text, properties jsonb, context jsonb,
         message_id text, occurred_at timestamptz, imported boolean, api_key_id uuid, on_the_way boolean)),
     stored AS (
       INSERT INTO event (id, received_at, seq, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at, imported, api_key_id)
       SELECT id, moment.now, seq, $1, customer_id, type, name, properties, context, message_id, occurred_at, imported, api_key_id
         FROM moment, record)
     INSERT INTO outbox (seq, workspace_id, customer_id, event_id, event_received_at, trace, imported)
     SELECT seq, $1, customer_id, id, moment.now, $3, imported FROM moment, record WHERE on_the_way`,
    [workspaceId, JSON.stringify(records), currentTrace()],
  );
}
