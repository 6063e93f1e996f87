import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId } from '../id.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { journeysAsking } from '../journeys/journeys-asking.js';
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
    const journeys = await journeysAsking(transaction, workspaceId, 'segment', key);
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
