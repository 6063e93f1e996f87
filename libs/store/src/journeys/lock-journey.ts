import type { EntityManager } from 'typeorm';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { TAKE_TURN } from './in-turn.js';
import { JourneyEntity } from './journey.entity.js';

/**
 * Takes a journey's row exclusively and reads it; null when the workspace has none such.
 * A claim holds the row shared, so whoever has it here knows that nothing is being handed over meanwhile. It waits for
 * who shares it already, and nobody who comes later is let in before.
 */
export async function lockJourney(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  id: string,
): Promise<JourneyEntity | null> {
  if (!isId(id)) return null;
  await manager.query(TAKE_TURN, [workspaceId, id]);
  return manager
    .getRepository(JourneyEntity)
    .findOne({ where: { workspaceId, id }, lock: { mode: 'for_no_key_update' } });
}
