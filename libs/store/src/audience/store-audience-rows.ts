import type { EntityManager } from 'typeorm';
import type { Database } from '../database/rows.js';
import { storableJson } from '../database/storable.js';
import { CUSTOMER_ERASED } from '../erasure/refuse-erased.js';
import { readSuppressed } from '../erasure/suppressed-senders.js';
import type { WorkspaceId } from '../workspace-id.js';

/** A row of a file, or a customer who was chosen. */
export interface NewAudienceRow {
  /** As in the file, whose first row is its header. */
  readonly number: number;
  /** The customer, by the name under which senders know them, or by id. */
  readonly userId?: string;
  readonly customerId?: string;
  /** What the customer enters with. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Why it cannot be used, in words; then it names nobody. */
  readonly problem?: string;
}

/** What is wrong with a row that names nobody. */
export const UNKNOWN = 'There is no such customer in this workspace.';

/** Stores the rows of a new run, each with its customer or with what is wrong with it. */
export async function storeAudienceRows(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  runId: string,
  newRows: readonly NewAudienceRow[],
): Promise<void> {
  await transaction.query(
    `INSERT INTO audience_row (run_id, number, workspace_id, customer_id, data, problem)
     SELECT $1, row.number, $2, customer.id, coalesce(row.data, '{}'),
            CASE WHEN customer.id IS NULL THEN coalesce(row.problem, $4) END
       FROM jsonb_to_recordset($3::jsonb)
            AS row (number int, "userId" text, "customerId" uuid, data jsonb, problem text)
       LEFT JOIN customer_identifier AS name
              ON name.workspace_id = $2 AND name.kind = 'user' AND name.value = row."userId"
       LEFT JOIN customer
              ON customer.workspace_id = $2 AND customer.id = coalesce(row."customerId", name.customer_id)
             AND customer.erased_at IS NULL`,
    [runId, workspaceId, storableJson(await withoutErased(transaction, workspaceId, newRows)), UNKNOWN],
  );
}

/** The same rows; of those that name erased customers nothing is kept but their number. */
export async function withoutErased(
  database: Database,
  workspaceId: WorkspaceId,
  newRows: readonly NewAudienceRow[],
): Promise<readonly NewAudienceRow[]> {
  const names = newRows.flatMap(({ userId }) =>
    userId === undefined ? [] : { kind: 'user' as const, value: userId },
  );
  const suppressed = names.length === 0 ? null : await readSuppressed(database, workspaceId, names);
  if (suppressed === null) return newRows;
  return newRows.map((row) =>
    row.userId !== undefined && suppressed.isErased({ userId: row.userId }, [])
      ? { number: row.number, problem: CUSTOMER_ERASED.reason }
      : row,
  );
}
