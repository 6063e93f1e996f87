import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';

/** The people who stand at one node of one version of a journey. */
export interface PeopleAtNode {
  readonly versionId: string;
  /** Null: let in, and not at the first node yet. */
  readonly node: string | null;
  readonly people: number;
}

const INSIDE = `state IN ('running', 'quarantined')`;

/** Where the people inside a journey stand who are not in this version of it; null = in whichever version. */
export async function peopleInside(
  database: Database,
  workspaceId: WorkspaceId,
  journeyId: string,
  exceptVersionId: string | null = null,
): Promise<readonly PeopleAtNode[]> {
  return rows<PeopleAtNode>(
    database,
    `SELECT version_id AS "versionId", cursor ->> 'node' AS node, count(*)::int AS people
       FROM enrollment
      WHERE workspace_id = $1 AND journey_id = $2 AND ${INSIDE} AND version_id IS DISTINCT FROM $3::uuid
      GROUP BY 1, 2
      ORDER BY 3 DESC, 2, 1`,
    [workspaceId, journeyId, exceptVersionId],
  );
}

/** Some of the people inside, at most `atMost` at each node of each version, by the order of their ids. */
export async function someInside(
  database: Database,
  workspaceId: WorkspaceId,
  journeyId: string,
  atMost: number,
  exceptVersionId: string | null = null,
): Promise<readonly string[]> {
  const found = await rows<{ readonly id: string }>(
    database,
    `SELECT id
       FROM (SELECT id, row_number() OVER (PARTITION BY version_id, cursor ->> 'node' ORDER BY id) AS place
               FROM enrollment
              WHERE workspace_id = $1 AND journey_id = $2 AND ${INSIDE} AND version_id IS DISTINCT FROM $4::uuid
            ) AS inside
      WHERE place <= $3
      ORDER BY id`,
    [workspaceId, journeyId, atMost, exceptVersionId],
  );
  return found.map(({ id }) => id);
}
