import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** How many events one workspace has that were set aside. */
export interface SetAsideCount {
  readonly workspaceId: WorkspaceId;
  readonly count: number;
}

/** How many of a workspace's events are set aside; those that were so before a moment, where one is given. */
export async function countSetAside(
  database: Database,
  workspaceId: WorkspaceId,
  before: Date | null = null,
): Promise<number> {
  const [counted] = await rows<{ readonly count: number }>(
    database,
    `SELECT count(*)::int AS count FROM outbox
      WHERE workspace_id = $1 AND set_aside_at IS NOT NULL AND ($2::timestamptz IS NULL OR set_aside_at < $2)`,
    [workspaceId, before],
  );
  return counted?.count ?? 0;
}

/** The same of every workspace that has any, by their ids. */
export async function countAllSetAside(
  database: Database,
  before: Date | null = null,
): Promise<readonly SetAsideCount[]> {
  return rows<SetAsideCount>(
    database,
    `SELECT workspace_id AS "workspaceId", count(*)::int AS count FROM outbox
      WHERE set_aside_at IS NOT NULL AND ($1::timestamptz IS NULL OR set_aside_at < $1)
      GROUP BY workspace_id
      ORDER BY workspace_id`,
    [before],
  );
}
