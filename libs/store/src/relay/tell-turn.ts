import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/**
 * Takes the turn to tell people inside of a workspace's journeys of changes; the next one comes `everyMs` later. However
 * many ask for it, one of them has it: so there is one pace for all of them.
 */
export async function takeTellTurn(
  database: Database,
  workspaceId: WorkspaceId,
  everyMs: number,
): Promise<boolean> {
  const taken = await rows(
    database,
    `INSERT INTO tell_turn AS turn (workspace_id, next_at)
     VALUES ($1, clock_timestamp() + make_interval(secs => $2::float8 / 1000))
     ON CONFLICT (workspace_id) DO UPDATE
        SET next_at = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
      WHERE turn.next_at <= clock_timestamp()
     RETURNING workspace_id`,
    [workspaceId, everyMs],
  );
  return taken.length > 0;
}
