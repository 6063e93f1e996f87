import type { EntityManager } from 'typeorm';
import { storableJson } from '../database/storable.js';
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

const UNKNOWN = 'There is no such customer in this workspace.';

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
              ON customer.workspace_id = $2 AND customer.id = coalesce(row."customerId", name.customer_id)`,
    [runId, workspaceId, storableJson(newRows), UNKNOWN],
  );
}
