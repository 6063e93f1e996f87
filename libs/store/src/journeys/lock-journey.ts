import type { EntityManager } from 'typeorm';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { JourneyEntity } from './journey.entity.js';

/**
 * Takes a journey's row exclusively and reads it; null when the workspace has none such.
 * A claim holds the row shared, so whoever has it here knows that nothing is being handed over meanwhile.
 */
export async function lockJourney(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  id: string,
): Promise<JourneyEntity | null> {
  if (!isId(id)) return null;
  return manager
    .getRepository(JourneyEntity)
    .findOne({ where: { workspaceId, id }, lock: { mode: 'for_no_key_update' } });
}
