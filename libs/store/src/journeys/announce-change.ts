import type { EntityManager } from 'typeorm';
import { newId } from '../id.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { JourneyChangeKind, NodeMapping } from './journey-change.entity.js';

/** A change that people inside are to be told. */
export interface ChangeToTell {
  readonly kind: JourneyChangeKind;
  readonly versionId?: string;
  readonly mapping?: NodeMapping;
}

/** Notes, under the journey's lock, that the people inside are to be told of a change. */
export async function announceChange(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  journeyId: string,
  { kind, versionId, mapping }: ChangeToTell,
): Promise<void> {
  await transaction.query(
    `INSERT INTO journey_change (id, workspace_id, journey_id, kind, version_id, mapping)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [newId(), workspaceId, journeyId, kind, versionId ?? null, mapping ? JSON.stringify(mapping) : null],
  );
  await transaction.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, journeyId]);
}

/** Nobody need be told any more of changes that another one has overtaken. */
export async function dropChanges(
  transaction: EntityManager,
  journeyId: string,
  kinds: readonly JourneyChangeKind[],
): Promise<void> {
  await transaction.query(
    `UPDATE journey_change SET finished_at = clock_timestamp()
      WHERE journey_id = $1 AND kind = ANY($2) AND finished_at IS NULL`,
    [journeyId, kinds],
  );
}
