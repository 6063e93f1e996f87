import type { RuleGroup } from '@sojourn/conditions';
import type { EntityManager } from 'typeorm';
import { rows, type Database } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { SegmentState } from './segment.entity.js';

/** What a segment asks, as it holds now. */
export interface SegmentDefinition {
  readonly key: string;
  readonly condition: RuleGroup;
  readonly version: number;
  readonly rank: number;
  readonly state: SegmentState;
  /** How far its filling has come. */
  readonly reached: string | null;
}

/** The columns of a definition, in SQL. */
export const DEFINITION = `segment.key, segment.condition, segment.version, segment.rank, segment.state, segment.reached`;

/** What has happened to a customer, as far as segments may ask about it. */
export interface Happened {
  /** See `watchedPaths`. */
  readonly paths: readonly string[];
  /** Whether everything may be different, so that no segment is left out. */
  readonly isAll: boolean;
}

/** The segments that a customer is to be looked at for, and whether that is for the first time. */
export interface TouchedSegments {
  readonly isNew: boolean;
  readonly segments: readonly SegmentDefinition[];
}

/**
 * Finds the segments to which it matters what has happened to a customer: by the index, so that those that do not care
 * cost nothing. All of them, when the customer was never looked at; that is noted. The customer's lock must be held:
 * whoever makes or edits a segment afterwards then comes to them later.
 */
export async function touchedSegments(
  transaction: EntityManager,
  customerId: string,
  { paths, isAll }: Happened,
): Promise<TouchedSegments> {
  const found = await rows<SegmentDefinition & { readonly isNew: boolean }>(
    transaction,
    `WITH unseen AS (
       UPDATE customer SET segments_seen = true WHERE id = $1 AND NOT segments_seen RETURNING workspace_id)
     SELECT ${DEFINITION}, true AS "isNew"
       FROM unseen JOIN segment ON segment.workspace_id = unseen.workspace_id
     UNION ALL
     SELECT ${DEFINITION}, false
       FROM customer JOIN segment ON segment.workspace_id = customer.workspace_id
      WHERE customer.id = $1 AND $3 AND customer.segments_seen
     UNION ALL
     SELECT ${DEFINITION}, false
       FROM customer
       JOIN segment_watch AS watch ON watch.workspace_id = customer.workspace_id AND watch.path = ANY($2)
       JOIN segment ON segment.workspace_id = watch.workspace_id AND segment.key = watch.segment_key
      WHERE customer.id = $1 AND NOT $3 AND customer.segments_seen`,
    [customerId, paths, isAll],
  );
  const segments = new Map(found.map(({ isNew: _, ...segment }) => [segment.key, segment]));
  return { isNew: found.some(({ isNew }) => isNew), segments: [...segments.values()] };
}

/** The segments that ask about these others. */
export async function segmentsAsking(
  database: Database,
  workspaceId: WorkspaceId,
  keys: readonly string[],
): Promise<readonly (SegmentDefinition & { readonly about: string })[]> {
  return rows(
    database,
    `SELECT ${DEFINITION}, about.key AS about
       FROM unnest($2::text[]) AS about (key)
       JOIN segment_watch AS watch ON watch.workspace_id = $1 AND watch.path = 'segments.' || about.key
       JOIN segment ON segment.workspace_id = $1 AND segment.key = watch.segment_key`,
    [workspaceId, keys],
  );
}
