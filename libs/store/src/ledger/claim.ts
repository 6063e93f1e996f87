import type { EntityManager } from 'typeorm';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { SendKey } from './message-row.js';
import { storableJson, storableText } from '../database/storable.js';

/** A send about to be handed over. */
export interface Claim extends SendKey {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly journeyId: string;
  /** Type of the action. */
  readonly type: string;
  /** By which channel it reaches the customer; null when it writes to somebody else. */
  readonly channel: string | null;
  /** Names its content across channels and journeys; null when nothing does. */
  readonly contentKey: string | null;
  readonly rendered: Readonly<Record<string, unknown>>;
  readonly leaseMs: number;
  /** Why there is a doubt about an earlier try; kept with the send for people. */
  readonly doubt: string | null;
}

/**
 * Claims a send, under the customer's lock and after looking at its row: from the commit on it counts as
 * handed over. Returns the ledger's id and the number of this try.
 */
export async function claim(
  transaction: EntityManager,
  claim: Claim,
): Promise<{ readonly messageId: string; readonly attempt: number }> {
  const [claimed] = await rows<{ readonly messageId: string; readonly attempt: number }>(
    transaction,
    `INSERT INTO message (id, workspace_id, customer_id, journey_id, enrollment_id, node_id, visit, type,
                          state, rendered, lease_until, channel, content_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'claimed', $9,
             clock_timestamp() + make_interval(secs => $10::float8 / 1000), $12, $13)
     ON CONFLICT (enrollment_id, node_id, visit) DO UPDATE
        SET attempts = message.attempts + 1, lease_until = excluded.lease_until,
            reason = coalesce($11, message.reason)
      WHERE message.state = 'claimed'
     RETURNING id AS "messageId", attempts AS attempt`,
    [
      newId(),
      claim.workspaceId,
      claim.customerId,
      claim.journeyId,
      claim.enrollmentId,
      claim.nodeId,
      claim.visit,
      claim.type,
      storableJson(claim.rendered),
      claim.leaseMs,
      claim.doubt,
      claim.channel,
      claim.contentKey && storableText(claim.contentKey),
    ],
  );
  if (!claimed) throw new Error('a settled send was claimed again');
  return claimed;
}

/** Gives a claim back that was not used, with the reason: it counts as no try. */
export async function undoClaim(database: Database, messageId: string, reason: string): Promise<void> {
  await database.query(
    `UPDATE message SET lease_until = NULL, attempts = attempts - 1, reason = $2
      WHERE id = $1 AND state = 'claimed'`,
    [messageId, storableText(reason)],
  );
}

/** Gives a claim back after a try that failed for sure, with the reason, so that the next need not wait. */
export async function releaseClaim(database: Database, messageId: string, reason: string): Promise<void> {
  await database.query(
    `UPDATE message SET lease_until = NULL, reason = $2 WHERE id = $1 AND state = 'claimed'`,
    [messageId, storableText(reason)],
  );
}
