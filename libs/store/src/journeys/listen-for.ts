import type { EntityManager } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import type { VersionToPublish } from './publish-journey.js';

/** Writes what a journey listens to into the indexes by which it is found, in place of what it did before. */
export async function listenFor(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  { journeyId, eventNames, segmentKeys = [], attributePaths = [], datePaths = [] }: VersionToPublish,
): Promise<void> {
  await manager.query(
    `WITH events AS (DELETE FROM journey_trigger WHERE workspace_id = $1 AND journey_id = $2),
     segments AS (DELETE FROM journey_segment WHERE workspace_id = $1 AND journey_id = $2)
     DELETE FROM journey_attribute WHERE workspace_id = $1 AND journey_id = $2`,
    [workspaceId, journeyId],
  );
  await manager.query(
    `WITH events AS (
       INSERT INTO journey_trigger (workspace_id, event_name, journey_id)
       SELECT DISTINCT $1::uuid, name, $2::uuid FROM unnest($3::text[]) AS event (name)),
     segments AS (
       INSERT INTO journey_segment (workspace_id, segment_key, journey_id)
       SELECT DISTINCT $1::uuid, key, $2::uuid FROM unnest($4::text[]) AS segment (key))
     INSERT INTO journey_attribute (workspace_id, name, path, journey_id, asks)
     SELECT DISTINCT $1::uuid, split_part(path, '.', 2), path, $2::uuid, asks
       FROM (SELECT unnest($5::text[]), 'change' UNION ALL SELECT unnest($6::text[]), 'date') AS heard (path, asks)`,
    [workspaceId, journeyId, eventNames, segmentKeys, attributePaths, withZone(datePaths)],
  );
}

/** Where a customer lives says when their day begins. */
function withZone(datePaths: readonly string[]): readonly string[] {
  return datePaths.length === 0 ? [] : [...datePaths, 'customer.timezone'];
}

/** A journey that is archived listens to nothing that would be told for its sake alone. */
export async function stopListening(manager: EntityManager, journeyId: string): Promise<void> {
  await manager.query(`DELETE FROM journey_attribute WHERE journey_id = $1`, [journeyId]);
}
