import type { DataSource } from 'typeorm';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import { BEFORE_ALL } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { redrivePage } from './redrive.js';

/** How all of a workspace's events that were set aside are redriven. */
export interface RedriveAll {
  /** Only those that were set aside before this moment; null = all. */
  readonly before: Date | null;
  /** So many in one transaction. */
  readonly atOnce: number;
}

/**
 * Redrives a workspace's events that were set aside, page by page and in the order of receipt; yields how many each page
 * has put on their way. What is set aside again meanwhile lies behind it, and what comes meanwhile lies beyond its end.
 */
export async function* redrivePages(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  { before, atOnce }: RedriveAll,
): AsyncGenerator<number, void, void> {
  const until = await lastSetAside(dataSource, workspaceId);
  for (let after = BEFORE_ALL; until !== null;) {
    const page = { after, until, before, limit: atOnce };
    const { redriven, reached } = await redrivePage(dataSource, workspaceId, page);
    if (reached === null) return;
    yield redriven;
    after = reached;
  }
}

async function lastSetAside(database: Database, workspaceId: WorkspaceId): Promise<string | null> {
  const [last] = await rows<{ readonly id: string }>(
    database,
    `SELECT event_id AS id FROM outbox
      WHERE workspace_id = $1 AND set_aside_at IS NOT NULL
      ORDER BY event_id DESC LIMIT 1`,
    [workspaceId],
  );
  return last?.id ?? null;
}
