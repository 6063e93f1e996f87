import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';

/** A node of a journey in words, as the last version says it that has the node. */
export interface NodeCaption {
  readonly journeyId: string;
  readonly nodeId: string;
  readonly caption: string;
}

/** The captions of every node that any published version of these journeys has. */
export async function nodeCaptions(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  journeyIds: readonly string[],
): Promise<readonly NodeCaption[]> {
  return rows<NodeCaption>(
    dataSource,
    `SELECT DISTINCT ON (version.journey_id, node.key)
            version.journey_id AS "journeyId", node.key AS "nodeId", node.value ->> 'caption' AS caption
       FROM journey_version AS version, jsonb_each(version.plan -> 'nodes') AS node
      WHERE version.workspace_id = $1 AND version.journey_id = ANY($2::uuid[])
      ORDER BY version.journey_id, node.key, version.number DESC`,
    [workspaceId, journeyIds.filter(isId)],
  );
}
