import type { EntityManager } from 'typeorm';

/** An event that may be a success. Instants are milliseconds since 1970. */
export interface PossibleSuccess {
  readonly name: string;
  /** Its place in the order of receipt. */
  readonly seq: string;
  readonly receivedAt: number;
}

/** Counts the experiments in which a customer has succeeded by these events, each once; their lock must be held. */
export async function countSuccesses(
  transaction: EntityManager,
  customerId: string,
  events: readonly PossibleSuccess[],
): Promise<void> {
  if (events.length === 0) return;
  await transaction.query(
    `WITH happened AS (
       SELECT name, seq, to_timestamp("receivedAt" / 1000) AS at
         FROM jsonb_to_recordset($2::jsonb) AS event (name text, seq bigint, "receivedAt" float8)),
     succeeded AS (
       UPDATE experiment_taking AS taking SET succeeded = true
        WHERE customer_id = $1 AND event_name IS NOT NULL AND NOT succeeded
          AND EXISTS (SELECT FROM happened
                       WHERE happened.name = taking.event_name AND happened.seq > taking.place
                         AND happened.at <= taking.until)
       RETURNING journey_id, node_id, measure, arm, workspace_id)
     INSERT INTO experiment_count (journey_id, node_id, measure, arm, workspace_id, reached, succeeded, at)
     SELECT journey_id, node_id, measure, arm, workspace_id, 0, 1, clock_timestamp() FROM succeeded`,
    [customerId, JSON.stringify(events)],
  );
}
