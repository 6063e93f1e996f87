import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Attributes } from '../customers/customer.entity.js';
import { customerTransaction } from '../customers/customer-transaction.js';
import { refuseMerged, STANDS_FOR, type LockedRow } from '../customers/merge/merged-meanwhile.js';
import { survivorOf } from '../customers/merge/survivor-of.js';
import type { Identifier } from '../customers/sender.js';
import { rows } from '../database/rows.js';
import { intendStop } from '../enrollment/intent.js';
import { isId, newId } from '../id.js';
import { WAKE_CHANNEL } from '../notifications/channels.js';
import type { WorkspaceId } from '../workspace-id.js';
import { lineOf } from './line-of.js';
import { ErasureEntity } from './erasure.entity.js';
import { readSalt } from './suppressed-senders.js';
import { addressName, suppressionHash } from './suppression-hash.js';

/** Why a run ends because its customer was erased, for people. */
export const ERASED = 'The customer was erased.';

/** What became of the wish to erase a customer. */
export type CustomerErased =
  | {
      readonly kind: 'erased';
      readonly erasure: ErasureEntity;
      /** Messages that had been handed over to a provider before, and whose fate is still open. */
      readonly inFlight: number;
    }
  /** The workspace has no such customer. */
  | { readonly kind: 'absent' };

/**
 * Erases a customer: from the commit on nothing is claimed for them, nothing is taken in from them, and nobody finds them.
 * Their runs are asked to end; what else is kept of them goes afterwards, page by page. Whoever is erased already has one
 * erasure, the same.
 *
 * @param userId who asks for it; null when a program does
 */
export async function eraseCustomer(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  customerId: string,
  userId: string | null,
): Promise<CustomerErased> {
  if (!isId(customerId)) return { kind: 'absent' };
  return customerTransaction(dataSource, async (transaction): Promise<CustomerErased> => {
    const customer = await lockNamed(transaction, workspaceId, customerId);
    if (customer === null) return { kind: 'absent' };
    if (customer.erasedAt === null) await erase(transaction, workspaceId, customer, userId);
    return {
      kind: 'erased',
      erasure: await transaction.getRepository(ErasureEntity).findOneByOrFail({ customerId: customer.id }),
      inFlight: await inFlightOf(transaction, customer.id),
    };
  });
}

interface LockedCustomer extends LockedRow {
  readonly id: string;
  readonly attributes: Attributes;
}

async function lockNamed(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  id: string,
): Promise<LockedCustomer | null> {
  const locked = await rows<LockedCustomer>(
    transaction,
    `SELECT id, attributes, ${STANDS_FOR} FROM customer
      WHERE workspace_id = $1 AND id = ${survivorOf('$2')}
        FOR NO KEY UPDATE`,
    [workspaceId, id],
  );
  refuseMerged(locked);
  return locked[0] ?? null;
}

async function erase(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  { id, attributes }: LockedCustomer,
  userId: string | null,
): Promise<void> {
  await transaction.query(
    `UPDATE customer
        SET erased_at = clock_timestamp(), attributes = '{}', last_activity_at = NULL, last_seen_at = clock_timestamp(),
            segments_seen = true
      WHERE id IN ${lineOf('$1')}`,
    [id],
  );
  const inside = await rows<{ readonly id: string }>(
    transaction,
    `SELECT id FROM enrollment WHERE customer_id = $1 AND state IN ('running', 'quarantined')`,
    [id],
  );
  await intendStop(
    transaction,
    inside.map((enrollment) => enrollment.id),
    { reason: ERASED },
  );
  const names = await takeNames(transaction, id);
  const address = addressName(attributes);
  await suppress(transaction, workspaceId, [...names, ...(address === null ? [] : [address])]);
  await leaveAtOnce(transaction, id);
  const known = [...names.map(({ value }) => value), ...wordsOf(attributes)];
  await transaction.query(
    `INSERT INTO erasure (id, workspace_id, customer_id, requested_by, names) VALUES ($1, $2, $3, $4, $5)`,
    [newId(), workspaceId, id, userId, JSON.stringify(known)],
  );
  await transaction.query(`SELECT pg_notify($1, $2)`, [WAKE_CHANNEL, id]);
}

/** Takes all names away from a customer, and returns them. */
async function takeNames(transaction: EntityManager, customerId: string): Promise<readonly Identifier[]> {
  return rows<Identifier>(
    transaction,
    `DELETE FROM customer_identifier WHERE customer_id = $1 RETURNING kind, value`,
    [customerId],
  );
}

async function suppress(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  names: readonly Parameters<typeof suppressionHash>[1][],
): Promise<void> {
  await transaction.query(
    `INSERT INTO suppression_salt (workspace_id, salt) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    [workspaceId, randomBytes(32)],
  );
  const salt = await readSalt(transaction, workspaceId);
  if (salt === null) throw new Error('a workspace that erases has a salt');
  await transaction.query(
    `INSERT INTO suppressed_identity (workspace_id, hash)
     SELECT $1, hash FROM unnest($2::bytea[]) AS hash ORDER BY hash
     ON CONFLICT DO NOTHING`,
    [workspaceId, names.map((name) => suppressionHash(salt, name))],
  );
}

/** By which somebody would still be found: what is on the way to journeys, segments, lists, accounts and dates. */
export const LEFT_AT_ONCE = [
  'outbox',
  'segment_due',
  'segment_member',
  'list_member',
  'account_member',
  'date_due',
] as const;

async function leaveAtOnce(transaction: EntityManager, customerId: string): Promise<void> {
  const gone = LEFT_AT_ONCE.map(
    (table) => `left_${table} AS (DELETE FROM ${table} WHERE customer_id = $1)`,
  ).join(',\n');
  await transaction.query(
    `WITH ${gone}, left_account_change AS (DELETE FROM account_change WHERE joined_id = $1) SELECT`,
    [customerId],
  );
}

/** What a customer may be named by in what was refused, besides ids. */
function wordsOf({ email }: Attributes): readonly string[] {
  return typeof email === 'string' && email !== '' ? [email] : [];
}

async function inFlightOf(transaction: EntityManager, customerId: string): Promise<number> {
  const [count] = await rows<{ readonly inFlight: number }>(
    transaction,
    `SELECT count(*)::int AS "inFlight" FROM message
      WHERE customer_id = $1 AND state = 'claimed' AND lease_until IS NOT NULL`,
    [customerId],
  );
  return count?.inFlight ?? 0;
}
