import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** Messages of a journey that were handed over and have no answer yet; of older versions than `before`, if it is told. */
export async function countInFlight(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  journeyId: string,
  before: number | null = null,
): Promise<number> {
  const [count] = await rows<{ readonly inFlight: number }>(
    manager,
    `SELECT count(*)::int AS "inFlight"
       FROM message
       JOIN enrollment ON enrollment.id = message.enrollment_id
       JOIN journey_version AS version ON version.id = enrollment.version_id
      WHERE message.workspace_id = $1 AND message.journey_id = $2
        AND message.state = 'claimed' AND message.lease_until IS NOT NULL
        AND ($3::int IS NULL OR version.number < $3)`,
    [workspaceId, journeyId, before],
  );
  return count?.inFlight ?? 0;
}
