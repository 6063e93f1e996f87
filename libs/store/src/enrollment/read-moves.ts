import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { NodeMapping } from '../journeys/journey-change.entity.js';

/** A move to another version that people inside are asked for. */
export interface VersionMove {
  readonly versionId: string;
  readonly mapping: NodeMapping;
}

/** The moves of a journey with these ids, in the order of the ids given. */
export async function readMoves(
  transaction: EntityManager,
  journeyId: string,
  ids: readonly string[],
): Promise<readonly VersionMove[]> {
  return rows<VersionMove>(
    transaction,
    `SELECT change.version_id AS "versionId", change.mapping
       FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN journey_change AS change ON change.id = wanted.id AND change.journey_id = $1 AND change.kind = 'move'
      ORDER BY wanted.place`,
    [journeyId, ids],
  );
}
