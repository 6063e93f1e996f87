import type { RuleGroup } from '@sojourn/conditions';
import type { Problem } from '@sojourn/journey';
import type { DataSource, EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId, newId } from '../id.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { WorkspaceId } from '../workspace-id.js';
import { rankSegments, type RankedSegment } from './rank-segments.js';
import { circleProblems, unknownSegments } from './reference-problems.js';
import { segmentProblems } from './segment-problems.js';
import { SegmentEntity } from './segment.entity.js';
import { watchedPaths } from './watched-paths.js';

/** A segment to be made. */
export interface NewSegment {
  readonly key: string;
  readonly name: string;
  readonly condition: RuleGroup;
  /** The user who makes it; null when a program does. */
  readonly userId: string | null;
}

/** What is to be different about a segment. */
export interface SegmentEdit {
  readonly name: string;
  readonly condition: RuleGroup;
  /** The version that was edited. */
  readonly baseVersion: number;
}

/** What became of a segment that was to be saved. */
export type SegmentSave =
  | { readonly kind: 'saved'; readonly segment: SegmentEntity }
  /** Its condition cannot be a segment's. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'key-taken' }
  /** Somebody else has changed the condition meanwhile. */
  | { readonly kind: 'conflict'; readonly segment: SegmentEntity }
  | { readonly kind: 'absent' };

/** Makes a segment; everybody is looked at by it then, page by page. */
export async function createSegment(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  { key, name, condition, userId }: NewSegment,
): Promise<SegmentSave> {
  return dataSource.transaction(async (transaction): Promise<SegmentSave> => {
    const others = await lockSegments(transaction, workspaceId);
    if (others.some((other) => other.key === key)) return { kind: 'key-taken' };
    const problems = problemsOf({ key, condition }, others);
    if (problems.length > 0) return { kind: 'refused', problems };
    const id = newId();
    await transaction.query(
      `INSERT INTO segment (id, workspace_id, key, name, condition, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp(), clock_timestamp())`,
      [id, workspaceId, key, name, JSON.stringify(condition), userId],
    );
    await compile(transaction, workspaceId, { key, condition }, others);
    return { kind: 'saved', segment: await read(transaction, workspaceId, id) };
  });
}

/** Edits a segment; by another condition everybody is looked at anew. */
export async function updateSegment(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  id: string,
  { name, condition, baseVersion }: SegmentEdit,
): Promise<SegmentSave> {
  return dataSource.transaction(async (transaction): Promise<SegmentSave> => {
    const all = await lockSegments(transaction, workspaceId);
    const segment = await readOrNull(transaction, workspaceId, id);
    if (segment === null || segment.state === 'closing') return { kind: 'absent' };
    if (segment.version !== baseVersion) return { kind: 'conflict', segment };
    const { key } = segment;
    const others = all.filter((other) => other.key !== key);
    const problems = problemsOf({ key, condition }, others);
    if (problems.length > 0) return { kind: 'refused', problems };
    const [edited] = await rows<{ readonly isNew: boolean }>(
      transaction,
      `UPDATE segment SET name = $2, updated_at = clock_timestamp() WHERE id = $1
       RETURNING condition <> $3::jsonb AS "isNew"`,
      [id, name, JSON.stringify(condition)],
    );
    if (edited?.isNew === true) {
      await beginFilling(transaction, id, condition);
      await compile(transaction, workspaceId, { key, condition }, others);
    }
    return { kind: 'saved', segment: await read(transaction, workspaceId, id) };
  });
}

/** Takes the turn to change a workspace's segments, and reads them as far as they ask about each other. */
export async function lockSegments(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
): Promise<readonly RankedSegment[]> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('segments ' || $1::text, 0))`, [
    workspaceId,
  ]);
  return rows<RankedSegment>(
    transaction,
    `SELECT key, condition FROM segment WHERE workspace_id = $1 ORDER BY key`,
    [workspaceId],
  );
}

function problemsOf(segment: RankedSegment, others: readonly RankedSegment[]): readonly Problem[] {
  const problems = [...segmentProblems(segment.condition), ...unknownSegments(segment, others)];
  return problems.length > 0 ? problems : circleProblems(segment, others);
}

async function beginFilling(transaction: EntityManager, id: string, condition: RuleGroup): Promise<void> {
  await transaction.query(
    `UPDATE segment
        SET condition = $2, version = version + 1, state = 'filling', reached = NULL, looked_at = 0, size = NULL,
            filled_at = NULL
      WHERE id = $1`,
    [id, JSON.stringify(condition)],
  );
}

/** Writes the index of what the segment asks about, and in which order all are settled. */
async function compile(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  segment: RankedSegment,
  others: readonly RankedSegment[],
): Promise<void> {
  const ranking = rankSegments([...others, segment]);
  if (ranking.kind === 'circle') throw new TypeError('segments in a circle are not saved');
  await transaction.query(`DELETE FROM segment_watch WHERE workspace_id = $1 AND segment_key = $2`, [
    workspaceId,
    segment.key,
  ]);
  await transaction.query(
    `INSERT INTO segment_watch (workspace_id, path, segment_key) SELECT $1, unnest($2::text[]), $3`,
    [workspaceId, watchedPaths(segment.condition), segment.key],
  );
  await transaction.query(
    `UPDATE segment SET rank = ranked.rank
       FROM unnest($2::text[], $3::int[]) AS ranked (key, rank)
      WHERE workspace_id = $1 AND segment.key = ranked.key AND segment.rank <> ranked.rank`,
    [workspaceId, [...ranking.ranks.keys()], [...ranking.ranks.values()]],
  );
  await transaction.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, segment.key]);
}

async function read(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  id: string,
): Promise<SegmentEntity> {
  return transaction.getRepository(SegmentEntity).findOneByOrFail({ workspaceId, id });
}

async function readOrNull(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  id: string,
): Promise<SegmentEntity | null> {
  if (!isId(id)) return null;
  return transaction
    .getRepository(SegmentEntity)
    .findOne({ where: { workspaceId, id }, lock: { mode: 'for_no_key_update' } });
}
