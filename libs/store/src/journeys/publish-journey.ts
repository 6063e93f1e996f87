import type { Plan } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import type { DataSource, EntityManager } from 'typeorm';
import { beginAudience } from '../audience/begin-audience.js';
import { wakeCalendar } from '../calendar/calendar-queue.js';
import { rows } from '../database/rows.js';
import { keepDates } from '../dates/keep-dates.js';
import { isId, newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { announceChange } from './announce-change.js';
import { countInFlight } from './in-flight.js';
import type { NodeMapping } from './journey-change.entity.js';
import type { JourneyAbsent, JourneyConflict, JourneyInWrongStatus } from './journey-refusal.js';
import { JourneyVersionEntity } from './journey-version.entity.js';
import { JourneyEntity } from './journey.entity.js';
import { listenFor } from './listen-for.js';
import { lockJourney } from './lock-journey.js';
import { hasNowhereToGo } from './nowhere-to-go.js';
import { peopleInside, type PeopleAtNode } from './people-inside.js';

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
  /** The keys of the segments whose changes may let customers in. */
  readonly segmentKeys?: readonly string[];
  /** The paths of the attributes whose changes may let customers in: `customer.plan`. */
  readonly attributePaths?: readonly string[];
  /** The paths of the attributes that hold the date by which customers are let in: `customer.renewal`. */
  readonly datePaths?: readonly string[];
  /** The segment whose members of now are let in; null when none are. */
  readonly existingSegment?: string | null;
  /** Whether its trigger goes by a calendar for all of a segment. */
  readonly goesByCalendar?: boolean;
  /** The user who publishes; null when a program does. */
  readonly userId: string | null;
  /** What becomes of the people inside of older versions; without it they finish there. */
  readonly inside?: PeopleInside;
}

/** What becomes of the people inside: they finish in their version, move to the new one, or leave the journey. */
export type PeopleInside =
  | { readonly kind: 'finish' }
  | { readonly kind: 'move'; readonly mapping: NodeMapping }
  | { readonly kind: 'exit' };

/** What became of a publishing. */
export type Publishing =
  | {
      readonly kind: 'published';
      readonly journey: JourneyEntity;
      readonly version: JourneyVersionEntity;
      /** How many were inside of older versions a moment before. */
      readonly peopleInside: number;
      /** Messages to those who are to leave that had been handed over before; 0 when nobody is to leave. */
      readonly inFlight: number;
    }
  /** People who are to move stand at nodes that are gone, and the mapping does not say where they go. */
  | { readonly kind: 'unmapped'; readonly nodes: readonly PeopleAtNode[] }
  | JourneyConflict
  | JourneyInWrongStatus
  | JourneyAbsent;

/**
 * Freezes a version and lets new customers into it. A paused journey stays paused. Publishing what is published already
 * answers with the version that is there, and may still say what becomes of the people inside of older ones: they are
 * told page by page.
 */
export async function publishJourney(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  toPublish: VersionToPublish,
): Promise<Publishing> {
  const { journeyId, baseRevision, inside = { kind: 'finish' } } = toPublish;
  if (!isId(journeyId)) return { kind: 'absent' };
  // Before the journey is locked, which everything that is sent waits for. Who comes in meanwhile is told as well, and
  // walks on in the old version where the mapping does not name their node.
  const everybody = await peopleInside(dataSource, workspaceId, journeyId);
  return dataSource.transaction(async (manager): Promise<Publishing> => {
    const journey = await lockJourney(manager, workspaceId, journeyId);
    if (!journey) return { kind: 'absent' };
    if (journey.status === 'archived') return { kind: 'wrong-status', journey };
    if (journey.draftRevision !== baseRevision) return { kind: 'conflict', journey };
    const same = await sameVersion(manager, journey, toPublish);
    const people = everybody.filter((at) => at.versionId !== same);
    const nodes =
      inside.kind === 'move'
        ? people.filter((at) => hasNowhereToGo(at, toPublish.graph, inside.mapping))
        : [];
    if (nodes.length > 0) return { kind: 'unmapped', nodes };
    const versionId = same ?? (await insertVersion(manager, workspaceId, toPublish));
    await manager.query(
      `UPDATE journey
          SET version_id = $3, status = CASE status WHEN 'draft' THEN 'live' ELSE status END,
              inside_from = CASE WHEN $4 THEN (SELECT number FROM journey_version WHERE id = $3) ELSE inside_from END
        WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, journeyId, versionId, inside.kind === 'exit'],
    );
    await listenFor(manager, workspaceId, toPublish);
    if (inside.kind !== 'finish')
      await announceChange(manager, workspaceId, journeyId, { versionId, ...inside });
    await keepCalendar(manager, workspaceId, toPublish);
    await keepDates(manager, workspaceId, toPublish, journey.versionId);
    await takeInMembers(manager, workspaceId, versionId, toPublish);
    const version = await manager
      .getRepository(JourneyVersionEntity)
      .findOneByOrFail({ workspaceId, id: versionId });
    return {
      kind: 'published',
      peopleInside: people.reduce((sum, at) => sum + at.people, 0),
      inFlight:
        inside.kind === 'exit' ? await countInFlight(manager, workspaceId, journeyId, version.number) : 0,
      journey: await manager.getRepository(JourneyEntity).findOneByOrFail({ workspaceId, id: journeyId }),
      version,
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

/** Once for each version. */
async function takeInMembers(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  versionId: string,
  { journeyId, existingSegment: key = null, userId }: VersionToPublish,
): Promise<void> {
  if (key === null) return;
  await beginAudience(manager, {
    workspaceId,
    journeyId,
    kind: 'segment',
    occasion: versionId,
    source: { kind: 'segment', key },
    userId,
  });
}

/** The relay reckons it, also that there is none any more. */
async function keepCalendar(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  { journeyId, goesByCalendar = false }: VersionToPublish,
): Promise<void> {
  if (goesByCalendar) {
    await manager.query(
      `INSERT INTO journey_calendar (workspace_id, journey_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [workspaceId, journeyId],
    );
  }
  await wakeCalendar(manager, journeyId);
}
