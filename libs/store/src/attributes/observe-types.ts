import type { ValueType } from '@sojourn/conditions';
import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { TypeSource } from './attribute-type.entity.js';
import type { TypedPath } from './typed-paths.js';

/** A type that a value was seen to have. */
export interface SeenType extends TypedPath {
  readonly source: TypeSource;
  readonly customerId: string;
}

/** How many paths that nobody has declared a workspace can have; whoever sends more sends names that are data. */
export const MOST_SEEN = 500;

/** What is known of a workspace's paths. */
export interface KnownTypes {
  readonly types: ReadonlyMap<string, ReadonlySet<ValueType>>;
  /** Whether nothing is noted that is sent under another path. */
  readonly isFull: boolean;
}

/**
 * Notes types that were seen, in a transaction of its own: whoever does so is alone in the workspace, so that the bound
 * holds. Returns all that is known then.
 */
export async function observeTypes(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  seen: readonly SeenType[],
): Promise<KnownTypes> {
  const found = await dataSource.transaction(async (transaction) => {
    await transaction.query(LOCK_ATTRIBUTES, [workspaceId]);
    const records = seen.map(({ path, type, source, customerId }, place) => ({
      place,
      path,
      type,
      source,
      example_id: customerId,
    }));
    await transaction.query(STORE, [workspaceId, JSON.stringify(records), MOST_SEEN]);
    return rows<KnownPath>(
      transaction,
      `SELECT attribute.path, attribute.declared_type IS NOT NULL AS "isDeclared",
              array_remove(array_agg(seen.type), NULL) AS types
         FROM attribute
         LEFT JOIN attribute_type AS seen
           ON seen.workspace_id = attribute.workspace_id AND seen.path = attribute.path
        WHERE attribute.workspace_id = $1
        GROUP BY attribute.path, attribute.declared_type`,
      [workspaceId],
    );
  });
  return {
    types: new Map(found.map(({ path, types }) => [path, new Set(types)])),
    isFull: found.filter(({ isDeclared }) => !isDeclared).length >= MOST_SEEN,
  };
}

interface KnownPath {
  readonly path: string;
  readonly isDeclared: boolean;
  readonly types: readonly ValueType[];
}

/** Takes the turn to make attributes of a workspace. */
export const LOCK_ATTRIBUTES = `SELECT pg_advisory_xact_lock(hashtextextended('attributes of ' || $1::text, 0))`;

const STORE = `
  WITH seen AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb)
             AS record (place int, path text, type text, source text, example_id uuid)),
  known AS MATERIALIZED (SELECT path, declared_type FROM attribute WHERE workspace_id = $1),
  made AS (
    INSERT INTO attribute (workspace_id, path)
    SELECT $1, path FROM seen
     WHERE NOT EXISTS (SELECT FROM known WHERE known.path = seen.path)
     GROUP BY path
     ORDER BY min(place)
     LIMIT greatest(0, $3::int - (SELECT count(*) FROM known WHERE declared_type IS NULL))
    RETURNING path)
  INSERT INTO attribute_type (workspace_id, path, type, source, example_id)
  SELECT $1, path, type, source, example_id FROM seen
   WHERE path IN (SELECT path FROM known UNION ALL SELECT path FROM made)
   ORDER BY place
  ON CONFLICT DO NOTHING`;
