import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** The ids of the nodes that any published version of a journey has: where its people can stand. */
export async function knownNodes(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  journeyId: string,
): Promise<ReadonlySet<string>> {
  const nodes = await rows<{ readonly id: string }>(
    dataSource,
    `SELECT DISTINCT jsonb_object_keys(plan -> 'nodes') AS id FROM journey_version
      WHERE workspace_id = $1 AND journey_id = $2`,
    [workspaceId, journeyId],
  );
  return new Set(nodes.map(({ id }) => id));
}
