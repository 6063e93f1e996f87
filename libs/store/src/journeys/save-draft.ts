import type { DataSource } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import type { JourneyAbsent, JourneyConflict, JourneyInWrongStatus } from './journey-refusal.js';
import type { Draft } from './journey.entity.js';
import { JourneyEntity } from './journey.entity.js';
import { lockJourney } from './lock-journey.js';

/** A draft to be kept. */
export interface DraftToSave {
  readonly journeyId: string;
  /** The revision the draft was made from. */
  readonly baseRevision: number;
  readonly draft: Draft;
  /** The user who saves; null when a program does. */
  readonly userId: string | null;
}

/** What became of a draft. */
export type DraftSave =
  | { readonly kind: 'saved'; readonly journey: JourneyEntity }
  | JourneyConflict
  | JourneyInWrongStatus
  | JourneyAbsent;

/** Keeps a draft, sound or not, unless somebody saved after the revision it was made from. */
export async function saveDraft(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  { journeyId, baseRevision, draft, userId }: DraftToSave,
): Promise<DraftSave> {
  return dataSource.transaction(async (manager): Promise<DraftSave> => {
    const journey = await lockJourney(manager, workspaceId, journeyId);
    if (!journey) return { kind: 'absent' };
    if (journey.status === 'archived') return { kind: 'wrong-status', journey };
    if (journey.draftRevision !== baseRevision) return { kind: 'conflict', journey };
    await manager.query(
      `UPDATE journey
          SET draft = $3, draft_revision = draft_revision + 1, draft_saved_at = clock_timestamp(), draft_saved_by = $4
        WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, journeyId, JSON.stringify(draft), userId],
    );
    return {
      kind: 'saved',
      journey: await manager.getRepository(JourneyEntity).findOneByOrFail({ workspaceId, id: journeyId }),
    };
  });
}
