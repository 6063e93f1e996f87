import type { EntityManager } from 'typeorm';
import type { OutboxEvent } from '../relay/outbox.js';

/**
 * Keeps a moment that was told for when its journey goes on: it was paused in between. The customer's lock must be held;
 * whoever resumes the journey commits before the relay looks for what is held, or was seen by whoever calls this.
 */
export async function holdDate(
  transaction: EntityManager,
  { workspaceId, customerId }: Pick<OutboxEvent, 'workspaceId' | 'customerId'>,
  journeyId: string,
  dueAt: number,
): Promise<void> {
  await transaction.query(
    `INSERT INTO date_due AS due (workspace_id, journey_id, customer_id, due_at, filling)
     SELECT $1, $3, $2, to_timestamp($4::float8 / 1000), filling
       FROM journey_date WHERE journey_id = $3 AND state <> 'closing'
     ON CONFLICT (customer_id, journey_id) DO UPDATE
        SET due_at = least(due.due_at, excluded.due_at),
            look_at = CASE WHEN due.changed_at IS NULL THEN NULL ELSE due.look_at END`,
    [workspaceId, customerId, journeyId, dueAt],
  );
}
