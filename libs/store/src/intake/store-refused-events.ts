import type { EntityManager } from 'typeorm';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { RefusedEvent } from './incoming.js';

/** Keeps what was refused, with its reason, for people to see. */
export async function storeRefusedEvents(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  refused: readonly RefusedEvent[],
  apiKeyId: string | null = null,
): Promise<void> {
  const records = refused.map((event) => ({ id: newId(), ...event }));
  await manager.query(
    `INSERT INTO rejected_event (id, workspace_id, endpoint, code, reason, payload, api_key_id)
     SELECT id, $1, endpoint, code, reason, coalesce(payload, 'null'), $3
       FROM jsonb_to_recordset($2::jsonb) AS record (id uuid, endpoint text, code text, reason text, payload jsonb)`,
    [workspaceId, JSON.stringify(records), apiKeyId],
  );
}
