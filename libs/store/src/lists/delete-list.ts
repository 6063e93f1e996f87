import { factsNeeded } from '@sojourn/conditions';
import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { journeysAsking } from '../journeys/journeys-asking.js';
import { lockSegments } from '../segments/save-segment.js';
import { SegmentEntity } from '../segments/segment.entity.js';
import type { WorkspaceId } from '../workspace-id.js';
import { ListEntity } from './list.entity.js';

/** What became of a list that was to be deleted. */
export type ListDeletion =
  | { readonly kind: 'deleted' }
  /** Published journeys or segments ask about it. */
  | {
      readonly kind: 'in-use';
      readonly journeys: readonly JourneyEntity[];
      readonly segments: readonly SegmentEntity[];
    }
  | { readonly kind: 'absent' };

/** Deletes a list that nothing asks about; so nobody is to be told that its customers are on it no more. */
export async function deleteList(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  key: string,
): Promise<ListDeletion> {
  return dataSource.transaction(async (transaction): Promise<ListDeletion> => {
    // Nobody makes a segment that asks about it meanwhile.
    const all = await lockSegments(transaction, workspaceId);
    if (!(await transaction.getRepository(ListEntity).existsBy({ workspaceId, key })))
      return { kind: 'absent' };
    const asking = all.filter(({ condition }) => factsNeeded(condition).lists?.includes(key) === true);
    const journeys = await journeysAsking(transaction, workspaceId, 'list', key);
    if (asking.length > 0 || journeys.length > 0) {
      const keys = asking.map((segment) => segment.key);
      const segments = transaction.getRepository(SegmentEntity);
      return { kind: 'in-use', journeys, segments: await segments.findBy({ workspaceId, key: In(keys) }) };
    }
    await transaction.query(`DELETE FROM list_member WHERE workspace_id = $1 AND list_key = $2`, [
      workspaceId,
      key,
    ]);
    await transaction.query(`DELETE FROM list WHERE workspace_id = $1 AND key = $2`, [workspaceId, key]);
    return { kind: 'deleted' };
  });
}
