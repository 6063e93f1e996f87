import type { EntityManager } from 'typeorm';
import { newId } from '../id.js';
import type { Claim } from './claim.js';
import type { MessageState } from '../path/message.entity.js';
import { storableJson, storableText } from '../database/storable.js';

/** How a send ended. */
export interface Settlement extends Omit<Claim, 'leaseMs' | 'rendered' | 'doubt' | 'contentKey'> {
  readonly state: Exclude<MessageState, 'claimed'>;
  /** The way out of the node. */
  readonly outcome: string;
  /** Why, for people; null keeps what an earlier try wrote. */
  readonly reason: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
}

/**
 * Settles a send in the transaction that moves the enrollment on. One that was never claimed, because it
 * could not be rendered, gets its row here.
 */
export async function settle(transaction: EntityManager, settlement: Settlement): Promise<void> {
  await transaction.query(
    `INSERT INTO message (id, workspace_id, customer_id, journey_id, enrollment_id, node_id, visit, type,
                          attempts, state, outcome, reason, result, settled_at, channel)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11, $12, clock_timestamp(), $13)
     ON CONFLICT (enrollment_id, node_id, visit) DO UPDATE
        SET state = excluded.state, outcome = excluded.outcome, result = excluded.result,
            reason = coalesce(excluded.reason, message.reason), settled_at = excluded.settled_at,
            lease_until = NULL`,
    [
      newId(),
      settlement.workspaceId,
      settlement.customerId,
      settlement.journeyId,
      settlement.enrollmentId,
      settlement.nodeId,
      settlement.visit,
      settlement.type,
      settlement.state,
      settlement.outcome,
      settlement.reason && storableText(settlement.reason),
      settlement.result && storableJson(settlement.result),
      settlement.channel,
    ],
  );
}
