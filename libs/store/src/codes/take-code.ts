import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { SendKey } from '../ledger/message-row.js';
import type { WorkspaceId } from '../workspace-id.js';

/** The visit that asks for a code. */
export interface CodeAsker extends SendKey {
  readonly workspaceId: WorkspaceId;
}

/**
 * Takes one unused code of a pool, the first that was added, until the transaction ends for this visit alone and from
 * its commit on for good; null when there is none. Nobody waits: a code that somebody else is about to take is passed
 * over, so that who comes while the last ones are being taken gets none.
 */
export async function takeCode(
  transaction: EntityManager,
  { workspaceId, enrollmentId, nodeId, visit }: CodeAsker,
  pool: string,
): Promise<string | null> {
  const [taken] = await rows<{ readonly code: string }>(
    transaction,
    `UPDATE code
        SET enrollment_id = $3, node_id = $4, visit = $5, assigned_at = clock_timestamp()
      WHERE id = (SELECT id FROM code
                   WHERE pool_id = (SELECT id FROM code_pool WHERE workspace_id = $1 AND key = $2)
                     AND enrollment_id IS NULL
                   ORDER BY id LIMIT 1
                     FOR UPDATE SKIP LOCKED)
      RETURNING code`,
    [workspaceId, pool, enrollmentId, nodeId, visit],
  );
  return taken?.code ?? null;
}
