import type { EntityManager } from 'typeorm';
import { refuseMerged, type LockedRow } from '../customers/merge/merged-meanwhile.js';
import type { Noted } from '../customers/noted.js';
import { rows } from '../database/rows.js';
import { SOME_MESSAGE, wakeTouched } from '../enrollment/wake-touched.js';
import { isId, newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { ReactionKind } from './message-reaction.entity.js';

/** What became of a message, as a provider or an app reports it. */
export interface Reaction {
  readonly messageId: string;
  readonly kind: ReactionKind;
  /** The link that was clicked, as it was sent. */
  readonly url?: string;
}

/** What only the customer themselves can do. */
const ACTS: readonly ReactionKind[] = ['clicked', 'replied'];

/**
 * Notes what became of a message, each reaction once and each link once, under the customer's lock; and asks for nudges
 * of whoever waits for it. It happened when it was received, by PostgreSQL's clock: no provider's clock decides a wait.
 * Null when the workspace has no such message.
 */
export async function recordReaction(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  { messageId, kind, url }: Reaction,
): Promise<Noted | null> {
  const message = await lockCustomerOf(transaction, workspaceId, messageId);
  if (message === null) return null;
  const { customerId, enrollmentId, nodeId } = message;
  const urls = url === undefined || kind !== 'clicked' ? [null] : [null, url];
  const added = await rows(
    transaction,
    `INSERT INTO message_reaction (id, workspace_id, message_id, customer_id, kind, at, url)
     SELECT id, $1, $2, $3, $4, clock_timestamp(), url FROM unnest($5::uuid[], $6::text[]) AS new (id, url)
         ON CONFLICT DO NOTHING RETURNING 1`,
    [workspaceId, messageId, customerId, kind, urls.map(() => newId()), urls],
  );
  if (added.length === 0) return { isNew: false, hasWoken: false };
  const isAct = ACTS.includes(kind);
  if (isAct) await noteActivity(transaction, customerId);
  const own = `messages.${nodeId}.${kind}`;
  const hasWoken = await wakeTouched(transaction, customerId, (id) => [
    id === enrollmentId ? own : SOME_MESSAGE,
    ...(isAct ? ['lastActivity'] : []),
  ]);
  return { isNew: true, hasWoken };
}

interface Addressed {
  readonly customerId: string;
  readonly enrollmentId: string;
  readonly nodeId: string;
}

async function lockCustomerOf(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  messageId: string,
): Promise<Addressed | null> {
  if (!isId(messageId)) return null;
  const locked = await rows<Addressed & LockedRow>(
    transaction,
    `SELECT customer.id AS "customerId", customer.merged_into AS "mergedInto", message.enrollment_id AS "enrollmentId", message.node_id AS "nodeId"
       FROM message JOIN customer ON customer.id = message.customer_id
      WHERE message.workspace_id = $1 AND message.id = $2
        FOR NO KEY UPDATE OF customer`,
    [workspaceId, messageId],
  );
  refuseMerged(locked);
  return locked[0] ?? null;
}

async function noteActivity(transaction: EntityManager, customerId: string): Promise<void> {
  await transaction.query(
    `UPDATE customer SET last_activity_at = greatest(last_activity_at, clock_timestamp()) WHERE id = $1`,
    [customerId],
  );
}
