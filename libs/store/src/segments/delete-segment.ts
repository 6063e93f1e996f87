import type { DataSource, EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import { JourneyEntity } from '../journeys/journey.entity.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { WorkspaceId } from '../workspace-id.js';
import { segmentsIn } from './rank-segments.js';
import { lockSegments } from './save-segment.js';
import { SegmentEntity } from './segment.entity.js';

/** What became of a segment that was to be deleted. */
export type SegmentDeletion =
  | { readonly kind: 'deleted'; readonly segment: SegmentEntity }
  /** Published journeys or other segments ask about it. */
  | {
      readonly kind: 'in-use';
      readonly journeys: readonly JourneyEntity[];
      readonly segments: readonly SegmentEntity[];
    }
  | { readonly kind: 'absent' };

/** Deletes a segment that nothing asks about. Its members leave it, page by page; its key is free when all have. */
export async function deleteSegment(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  id: string,
): Promise<SegmentDeletion> {
  return dataSource.transaction(async (transaction): Promise<SegmentDeletion> => {
    const all = await lockSegments(transaction, workspaceId);
    const segments = transaction.getRepository(SegmentEntity);
    const segment = isId(id) ? await segments.findOneBy({ workspaceId, id }) : null;
    if (segment === null || segment.state === 'closing') return { kind: 'absent' };
    const { key } = segment;
    const asking = all.filter((other) => other.key !== key && segmentsIn(other.condition).includes(key));
    const journeys = await journeysUsing(transaction, workspaceId, key);
    if (asking.length > 0 || journeys.length > 0) {
      const keys = asking.map((other) => other.key);
      return { kind: 'in-use', journeys, segments: await segments.findBy({ workspaceId, key: In(keys) }) };
    }
    await transaction.query(
      `WITH unwatched AS (DELETE FROM segment_watch WHERE workspace_id = $2 AND segment_key = $3)
       UPDATE segment
          SET state = 'closing', version = version + 1, reached = NULL, updated_at = clock_timestamp()
        WHERE id = $1`,
      [id, workspaceId, key],
    );
    await transaction.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, key]);
    return { kind: 'deleted', segment };
  });
}

/** The published journeys that ask about a segment, as they are now or by the version of somebody who is inside. */
async function journeysUsing(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
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
    [workspaceId, key, USES],
  );
  return transaction.getRepository(JourneyEntity).find({
    where: { workspaceId, id: In(found.map(({ id }) => id)) },
    order: { name: 'ASC', id: 'ASC' },
  });
}

/** A condition on it, or a trigger that names it. */
const USES = '$.** ? ((@.field == "segment" && @.value == $key) || @.segment == $key)';
