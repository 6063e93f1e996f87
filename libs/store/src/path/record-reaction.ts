import type { EntityManager } from 'typeorm';
import type { Noted } from '../customers/noted.js';
import { rows } from '../database/rows.js';
import { lockAddressee } from '../enrollment/customer-lock.js';
import { SOME_MESSAGE, wakeTouched } from '../enrollment/wake-touched.js';
import { newId } from '../id.js';
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
  const message = await lockAddressee(transaction, workspaceId, messageId);
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

async function noteActivity(transaction: EntityManager, customerId: string): Promise<void> {
  await transaction.query(
    `UPDATE customer SET last_activity_at = greatest(last_activity_at, clock_timestamp()) WHERE id = $1`,
    [customerId],
  );
}
