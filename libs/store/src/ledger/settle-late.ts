import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { storableJson, storableText } from '../database/storable.js';
import type { MessageState } from '../path/message.entity.js';
import type { SendKey } from './message-row.js';

/** What a provider said after all. */
export interface LateAnswer {
  readonly state: Exclude<MessageState, 'claimed'>;
  readonly outcome: string;
  /** Why, for people; null keeps what is noted. */
  readonly reason: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
}

/**
 * Settles a send whose enrollment went on, or is held for a person, without waiting for the answer; the customer's lock
 * must be held. Gives the customer it was made to; null when it was settled already.
 */
export async function settleLate(
  transaction: EntityManager,
  { enrollmentId, nodeId, visit }: SendKey,
  { state, outcome, reason, result }: LateAnswer,
): Promise<string | null> {
  const [settled] = await rows<{ readonly customerId: string }>(
    transaction,
    `UPDATE message SET state = $4, outcome = $5, result = $6, reason = coalesce($7, reason),
            settled_at = clock_timestamp(), lease_until = NULL
      WHERE enrollment_id = $1 AND node_id = $2 AND visit = $3 AND state IN ('claimed', 'unknown')
      RETURNING customer_id AS "customerId"`,
    [
      enrollmentId,
      nodeId,
      visit,
      state,
      outcome,
      result && storableJson(result),
      reason && storableText(reason),
    ],
  );
  return settled?.customerId ?? null;
}
