import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { IncomingEvent } from './incoming.js';

/**
 * Leaves the events whose message id nobody sent before, in their order; of a repeat inside the batch, the first.
 * The ids are taken in sorted order, so that two batches with the same ids can never wait for each other.
 */
export async function claimMessageIds(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly IncomingEvent[],
): Promise<readonly IncomingEvent[]> {
  const firsts = new Map<string, IncomingEvent>();
  for (const event of events) if (!firsts.has(event.messageId)) firsts.set(event.messageId, event);
  const claimed = await rows<{ readonly messageId: string }>(
    manager,
    `INSERT INTO event_key (workspace_id, message_id)
     SELECT $1, id FROM unnest($2::text[]) AS message (id) ORDER BY id COLLATE "C"
     ON CONFLICT DO NOTHING
     RETURNING message_id AS "messageId"`,
    [workspaceId, [...firsts.keys()]],
  );
  const fresh = new Set(claimed.map(({ messageId }) => messageId));
  return [...firsts.values()].filter(({ messageId }) => fresh.has(messageId));
}

/** Forgets that these events have come in, as they were not taken in after all. */
export async function forgetMessageIds(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly IncomingEvent[],
): Promise<void> {
  await manager.query(`DELETE FROM event_key WHERE workspace_id = $1 AND message_id = ANY($2)`, [
    workspaceId,
    events.map(({ messageId }) => messageId),
  ]);
}
