import type { EntityManager } from 'typeorm';

/**
 * Counts the experiments in which a customer has succeeded by an event that was another's until their two were merged,
 * each once; their lock must be held.
 */
export async function countJoinedSuccesses(transaction: EntityManager, customerId: string): Promise<void> {
  await transaction.query(
    `WITH succeeded AS (
       UPDATE experiment_taking AS taking SET succeeded = true
        WHERE customer_id = $1 AND event_name IS NOT NULL AND NOT succeeded
          AND EXISTS (SELECT FROM event
                       WHERE event.customer_id = $1 AND event.name = taking.event_name
                         AND event.seq > taking.place AND event.received_at <= taking.until)
       RETURNING journey_id, node_id, measure, arm, workspace_id)
     INSERT INTO experiment_count (journey_id, node_id, measure, arm, workspace_id, reached, succeeded, at)
     SELECT journey_id, node_id, measure, arm, workspace_id, 0, 1, clock_timestamp() FROM succeeded`,
    [customerId],
  );
}
