import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import { JourneyEntity } from './journey.entity.js';

/** What a journey can ask about by its key. */
export type Asked = 'segment' | 'list';

/** The published journeys that ask about a segment or list, as they are now or by the version of somebody inside. */
export async function journeysAsking(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  asked: Asked,
  key: string,
): Promise<readonly JourneyEntity[]> {
  const found = await rows<{ readonly id: string }>(
    transaction,
    `SELECT DISTINCT journey.id
       FROM journey
       JOIN journey_version AS version ON version.journey_id = journey.id
      WHERE journey.workspace_id = $1 AND journey.status IN ('live', 'paused')
        AND jsonb_path_exists(version.graph, $3::jsonpath, jsonb_build_object('key', $2::text))
        AND (version.id = journey.version_id
             OR EXISTS (SELECT FROM enrollment
                         WHERE enrollment.journey_id = journey.id AND enrollment.version_id = version.id
                           AND enrollment.ended_at IS NULL))`,
    [workspaceId, key, USES[asked]],
  );
  return transaction.getRepository(JourneyEntity).find({
    where: { workspaceId, id: In(found.map(({ id }) => id)) },
    order: { name: 'ASC', id: 'ASC' },
  });
}

/** A condition on it, or a trigger or node that names it. */
const USES: Readonly<Record<Asked, string>> = {
  segment: '$.** ? ((@.field == "segment" && @.value == $key) || @.segment == $key)',
  list: '$.** ? ((@.field == "list" && @.value == $key) || @.list == $key)',
};
