import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { journeyKey } from './journey-key.js';
import type { Draft } from './journey.entity.js';
import { JourneyEntity } from './journey.entity.js';

/** A journey to be made. */
export interface NewJourney {
  readonly name: string;
  readonly draft: Draft;
  /** The user who made it; null when a program did. */
  readonly userId: string | null;
}

/** Makes a journey under the first free key of its name: `welcome`, `welcome-2`, … */
export async function createJourney(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  { name, draft, userId }: NewJourney,
): Promise<JourneyEntity> {
  const key = journeyKey(name);
  const id = newId();
  for (let attempt = 1; ; attempt++) {
    const made = await rows(
      dataSource,
      `INSERT INTO journey (id, workspace_id, key, name, draft, draft_saved_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workspace_id, key) DO NOTHING
       RETURNING 1`,
      [id, workspaceId, attempt === 1 ? key : `${key}-${attempt}`, name, JSON.stringify(draft), userId],
    );
    if (made.length > 0) return dataSource.getRepository(JourneyEntity).findOneByOrFail({ workspaceId, id });
  }
}
