import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { survivorOf } from './merge/survivor-of.js';

/**
 * Finds customers by what people paste: their ids, or the user ids by which senders know them. Names of nobody are left
 * out. A user id that looks like another one's id is the user id.
 */
export async function findNamed(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const byId = await rows<Named>(
    dataSource,
    `SELECT wanted.id::text AS name, customer.id
       FROM unnest($2::uuid[]) AS wanted (id)
       JOIN customer ON customer.id = ${survivorOf('wanted.id')} AND customer.workspace_id = $1`,
    [workspaceId, names.filter(isId)],
  );
  const byUserId = await rows<Named>(
    dataSource,
    `SELECT value AS name, customer_id AS id FROM customer_identifier
      WHERE workspace_id = $1 AND kind = 'user' AND value = ANY($2)`,
    [workspaceId, names],
  );
  return new Map([...byId, ...byUserId].map(({ name, id }) => [name, id]));
}

interface Named {
  readonly name: string;
  readonly id: string;
}
