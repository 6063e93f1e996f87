import type { EntityManager } from 'typeorm';
import { lockCustomer } from '../customers/lock-customers.js';
import type { Noted } from '../customers/noted.js';
import { rows } from '../database/rows.js';
import { wakeTouched } from '../enrollment/wake-touched.js';
import type { WorkspaceId } from '../workspace-id.js';

/** A customer who comes into a segment, or leaves it. */
export interface MembershipChange {
  readonly customerId: string;
  /** The segment's key. */
  readonly segment: string;
  readonly change: 'enter' | 'leave';
}

/**
 * Puts a customer into a segment, or takes them out, under the customer's lock, and asks for nudges of whoever waits for
 * it. Null when the workspace has no such customer.
 */
export async function changeMembership(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  { customerId: named, segment, change }: MembershipChange,
): Promise<Noted | null> {
  const customer = await lockCustomer(transaction, workspaceId, named);
  if (customer === null) return null;
  const customerId = customer.id;
  const changed = await rows(transaction, statements[change], [workspaceId, segment, customerId]);
  if (changed.length === 0) return { isNew: false, hasWoken: false };
  return { isNew: true, hasWoken: await wakeTouched(transaction, customerId, () => [`segments.${segment}`]) };
}

const statements = {
  enter: `INSERT INTO segment_member (workspace_id, segment_key, customer_id, entered_at)
          VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING 1`,
  leave: `DELETE FROM segment_member
           WHERE workspace_id = $1 AND segment_key = $2 AND customer_id = $3 RETURNING 1`,
} as const;
