import pg from 'pg';
import type { BatchEvent } from './event-batches.js';

/** Writes rows with nothing in between. */
export interface PlainInserts {
  /** Writes what a batch leaves behind, in one transaction. */
  insert(records: string): Promise<void>;
  close(): Promise<void>;
}

const RECORDS = `jsonb_to_recordset($2::jsonb) AS record (
  event_id uuid, customer_id uuid, user_id text, type text, name text, properties jsonb, context jsonb,
  message_id text, occurred_at timestamptz)`;

const STATEMENTS = [
  `INSERT INTO event_key (workspace_id, message_id) SELECT $1, message_id FROM ${RECORDS}`,
  `INSERT INTO customer (id, workspace_id, attributes)
   SELECT customer_id, $1, properties FROM ${RECORDS} WHERE type = 'identify'`,
  `INSERT INTO customer_identifier (workspace_id, kind, value, customer_id)
   SELECT $1, 'user', user_id, customer_id FROM ${RECORDS} WHERE type = 'identify'`,
  `WITH stored AS (
     INSERT INTO event (id, received_at, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at)
     SELECT event_id, now(), $1, customer_id, type, name, properties, context, message_id, occurred_at FROM ${RECORDS}
     RETURNING id, received_at, seq, customer_id)
   INSERT INTO outbox (seq, workspace_id, customer_id, event_id, event_received_at)
   SELECT seq, $1, customer_id, id, received_at FROM stored`,
].map((text, index) => ({ name: `plain-${index}`, text }));

/** Opens connections that write the rows of batches: the least that taking them in could cost. */
export function openPlainInserts(databaseUrl: string, workspaceId: string, atOnce: number): PlainInserts {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: atOnce });
  return {
    async insert(records) {
      const connection = await pool.connect();
      try {
        await connection.query('BEGIN');
        for (const statement of STATEMENTS)
          await connection.query({ ...statement, values: [workspaceId, records] });
        await connection.query('COMMIT');
      } finally {
        connection.release();
      }
    },
    close: () => pool.end(),
  };
}

/** A batch as these statements take it. */
export function recordsOf(events: readonly BatchEvent[], newEventId: () => string): string {
  return JSON.stringify(
    events.map(({ messageId, customerId, userId, occurredAt, ...event }) => ({
      ...event,
      event_id: newEventId(),
      message_id: messageId,
      customer_id: customerId,
      user_id: userId,
      occurred_at: occurredAt,
    })),
  );
}
