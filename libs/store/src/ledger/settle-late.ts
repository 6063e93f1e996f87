import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { storableJson, storableText } from '../database/storable.js';
import type { MessageState } from '../path/message.entity.js';
import type { Claim } from './claim.js';
import type { SendKey } from './message-row.js';

/** What a provider said after all. */
export interface LateAnswer {
  readonly state: Exclude<MessageState, 'claimed'>;
  readonly outcome: string;
  /** Why, for people; null keeps what is noted. */
  readonly reason: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
}

type Settled = Pick<Claim, 'customerId' | 'channel'>;

/**
 * Settles the send of a visit whose enrollment went on, or is held for a person, without waiting for the answer; the
 * customer's lock must be held. Gives the customer it was made to, and by which channel; null when it was settled
 * already, or never claimed.
 */
export async function settleLate(
  transaction: EntityManager,
  { enrollmentId, visit }: Omit<SendKey, 'nodeId'>,
  { state, outcome, reason, result }: LateAnswer,
): Promise<Settled | null> {
  const [settled] = await rows<Settled>(
    transaction,
    `UPDATE message SET state = $3, outcome = $4, result = $5, reason = coalesce($6, reason),
            settled_at = clock_timestamp(), lease_until = NULL
      WHERE enrollment_id = $1 AND visit = $2 AND state IN ('claimed', 'unknown')
      RETURNING customer_id AS "customerId", channel`,
    [enrollmentId, visit, state, outcome, result && storableJson(result), reason && storableText(reason)],
  );
  return settled ?? null;
}
