import type { DataSource, EntityManager } from 'typeorm';
import { customerTransaction } from '../customers/customer-transaction.js';
import { lockCustomers } from '../customers/lock-customers.js';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';

/** Part of a workspace's events that were set aside, in the order of their ids. */
export interface RedrivePage {
  /** Ids after this one, up to and with that one. */
  readonly after: string;
  readonly until: string;
  /** Only those that were set aside before this moment; null = all. */
  readonly before: Date | null;
  /** At most so many. */
  readonly limit: number;
}

/** What became of a page. */
export interface RedrivenPage {
  /** How many are on their way to the journeys again. */
  readonly redriven: number;
  /** The last id it came to; null when there was nothing left. */
  readonly reached: string | null;
}

interface Found {
  readonly eventId: string;
  readonly customerId: string;
}

/**
 * Puts events of a workspace that were set aside on their way to the journeys again, as if they had come just now, but
 * for their places; returns how many. Foreign and absent ones, and those that are on their way, are left out. The relay
 * is to be rung afterwards.
 */
export async function redriveEvents(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  eventIds: readonly string[],
): Promise<number> {
  const ids = eventIds.filter(isId);
  return customerTransaction(dataSource, async (transaction) => {
    const found = await rows<Found>(
      transaction,
      `SELECT event_id AS "eventId", customer_id AS "customerId" FROM outbox
        WHERE workspace_id = $1 AND event_id = ANY($2::uuid[]) AND set_aside_at IS NOT NULL`,
      [workspaceId, ids],
    );
    return redriveFound(transaction, workspaceId, found, null);
  });
}

/** The same, of the next ones in a page. */
export async function redrivePage(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  { after, until, before, limit }: RedrivePage,
): Promise<RedrivenPage> {
  return customerTransaction(dataSource, async (transaction) => {
    const found = await rows<Found>(
      transaction,
      `SELECT event_id AS "eventId", customer_id AS "customerId" FROM outbox
        WHERE workspace_id = $1 AND set_aside_at IS NOT NULL AND event_id > $2 AND event_id <= $3
          AND ($4::timestamptz IS NULL OR set_aside_at < $4)
        ORDER BY event_id
        LIMIT $5`,
      [workspaceId, after, until, before, limit],
    );
    return {
      redriven: await redriveFound(transaction, workspaceId, found, before),
      reached: found.at(-1)?.eventId ?? null,
    };
  });
}

/** Under their customers' locks neither a relay nor a merge has any of them in hand, and each is counted once. */
async function redriveFound(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  found: readonly Found[],
  before: Date | null,
): Promise<number> {
  if (found.length === 0) return 0;
  const customerIds = [...new Set(found.map(({ customerId }) => customerId))];
  const locked = await lockCustomers(transaction, workspaceId, customerIds);
  const redriven = await rows(
    transaction,
    `UPDATE outbox SET set_aside_at = NULL, set_aside_reason = NULL, attempts = 0
      WHERE workspace_id = $1 AND event_id = ANY($2::uuid[]) AND set_aside_at IS NOT NULL
        AND ($3::timestamptz IS NULL OR set_aside_at < $3)
        -- One without a customer would never be relayed.
        AND customer_id = ANY($4::uuid[])
      RETURNING seq`,
    [workspaceId, found.map(({ eventId }) => eventId), before, locked.map(({ id }) => id)],
  );
  return redriven.length;
}
