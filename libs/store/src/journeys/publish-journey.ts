import type { Plan } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import type { DataSource, EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { JourneyAbsent, JourneyConflict, JourneyInWrongStatus } from './journey-refusal.js';
import { JourneyVersionEntity } from './journey-version.entity.js';
import { JourneyEntity } from './journey.entity.js';
import { lockJourney } from './lock-journey.js';

/** A draft that was checked and compiled, to be frozen. */
export interface VersionToPublish {
  readonly journeyId: string;
  /** The revision of the draft that was compiled. */
  readonly baseRevision: number;
  readonly graph: Journey;
  readonly plan: Plan;
  readonly contentHash: string;
  /** The names of the events that may let customers in. */
  readonly eventNames: readonly string[];
  /** The user who publishes; null when a program does. */
  readonly userId: string | null;
}

/** What became of a publishing. */
export type Publishing =
  | { readonly kind: 'published'; readonly journey: JourneyEntity; readonly version: JourneyVersionEntity }
  | JourneyConflict
  | JourneyInWrongStatus
  | JourneyAbsent;

/**
 * Freezes a version and lets new customers into it. A paused journey stays paused.
 * Publishing what is published already answers with the version that is there.
 */
export async function publishJourney(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  toPublish: VersionToPublish,
): Promise<Publishing> {
  const { journeyId, baseRevision } = toPublish;
  return dataSource.transaction(async (manager): Promise<Publishing> => {
    const journey = await lockJourney(manager, workspaceId, journeyId);
    if (!journey) return { kind: 'absent' };
    if (journey.status === 'archived') return { kind: 'wrong-status', journey };
    if (journey.draftRevision !== baseRevision) return { kind: 'conflict', journey };
    const versionId =
      (await sameVersion(manager, journey, toPublish)) ??
      (await insertVersion(manager, workspaceId, toPublish));
    await manager.query(
      `UPDATE journey SET version_id = $3, status = CASE status WHEN 'draft' THEN 'live' ELSE status END
        WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, journeyId, versionId],
    );
    await listenFor(manager, workspaceId, toPublish);
    return {
      kind: 'published',
      journey: await manager.getRepository(JourneyEntity).findOneByOrFail({ workspaceId, id: journeyId }),
      version: await manager
        .getRepository(JourneyVersionEntity)
        .findOneByOrFail({ workspaceId, id: versionId }),
    };
  });
}

async function sameVersion(
  manager: EntityManager,
  { versionId, workspaceId }: JourneyEntity,
  { contentHash, plan }: VersionToPublish,
): Promise<string | undefined> {
  const [same] = await rows<{ readonly id: string }>(
    manager,
    `SELECT id FROM journey_version
      WHERE workspace_id = $1 AND id = $2 AND content_hash = $3 AND plan = $4::jsonb`,
    [workspaceId, versionId, contentHash, JSON.stringify(plan)],
  );
  return same?.id;
}

async function insertVersion(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  { journeyId, graph, plan, contentHash, userId }: VersionToPublish,
): Promise<string> {
  const id = newId();
  await manager.query(
    `INSERT INTO journey_version (id, workspace_id, journey_id, number, content_hash, graph, plan, published_by)
     SELECT $2, $1, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7
       FROM journey_version WHERE workspace_id = $1 AND journey_id = $3`,
    [workspaceId, id, journeyId, contentHash, JSON.stringify(graph), JSON.stringify(plan), userId],
  );
  return id;
}

async function listenFor(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  { journeyId, eventNames }: VersionToPublish,
): Promise<void> {
  await manager.query(`DELETE FROM journey_trigger WHERE workspace_id = $1 AND journey_id = $2`, [
    workspaceId,
    journeyId,
  ]);
  await manager.query(
    `INSERT INTO journey_trigger (workspace_id, event_name, journey_id)
     SELECT DISTINCT $1::uuid, name, $2::uuid FROM unnest($3::text[]) AS event (name)`,
    [workspaceId, journeyId, eventNames],
  );
}
