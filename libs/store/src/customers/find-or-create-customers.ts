import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Assignment, Owned } from './assign-customers.js';
import { assignCustomers } from './assign-customers.js';
import type { Attributes } from './customer.entity.js';
import { lockCustomers } from './lock-customers.js';
import { mergeCustomers } from './merge/merge-customers.js';
import { MergedMeanwhile } from './merge/merged-meanwhile.js';
import type { KnownIdentifier } from './name-book.js';
import type { Identifier, Sender } from './sender.js';
import { identifierKey, identifiersOf } from './sender.js';

/** The customers of some senders, all of them locked. */
export interface FoundCustomers<From extends Sender> {
  /** In the senders' order. */
  readonly owned: readonly Owned<From>[];
  /** What was known of each customer, by id. */
  readonly attributes: ReadonlyMap<string, Attributes>;
}

/**
 * Finds or makes the customers of these senders, merges those who turn out to be one, and takes their locks until the
 * transaction ends. Whoever loses a race for a new name, or finds that a customer was merged meanwhile, lets go of
 * everything and looks again, so that all wait in one order: customers by id, then names.
 */
export async function findOrCreateCustomers<From extends Sender>(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  senders: readonly From[],
): Promise<FoundCustomers<From>> {
  for (;;) {
    await manager.query(`SAVEPOINT customers`);
    const found = await attempt(manager, workspaceId, senders).catch(unlessMerged);
    if (found) {
      await manager.query(`RELEASE SAVEPOINT customers`);
      return found;
    }
    await manager.query(`ROLLBACK TO SAVEPOINT customers`);
  }
}

async function attempt<From extends Sender>(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  senders: readonly From[],
): Promise<FoundCustomers<From> | null> {
  const names = [
    ...new Map(senders.flatMap(identifiersOf).map((name) => [identifierKey(name), name])).values(),
  ];
  const candidates = await readIdentifiers(manager, workspaceId, names);
  const locked = await lockCustomers(manager, workspaceId, [...new Set(candidates.map((c) => c.customerId))]);
  const attributes = new Map(locked.map((customer) => [customer.id, customer.attributes]));

  // Under the locks the names of these customers stand still; what was read before may be old.
  const known = await readIdentifiers(manager, workspaceId, names, [...attributes.keys()]);
  if (known.some(({ customerId }) => !attributes.has(customerId))) return null;

  const assignment = assignCustomers(senders, known, newId);
  if (!(await write(manager, workspaceId, assignment))) return null;
  for (const id of assignment.newCustomerIds) attributes.set(id, {});
  for (const merge of assignment.merges)
    attributes.set(merge.into, await mergeCustomers(manager, workspaceId, merge));
  return { owned: assignment.owned, attributes };
}

function unlessMerged(error: unknown): null {
  if (error instanceof MergedMeanwhile) return null;
  throw error;
}

async function readIdentifiers(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  names: readonly Identifier[],
  customerIds: readonly string[] = [],
): Promise<readonly KnownIdentifier[]> {
  return rows<KnownIdentifier>(
    manager,
    `SELECT kind, value, customer_id AS "customerId" FROM customer_identifier
      WHERE workspace_id = $1
        AND (kind, value) IN (SELECT * FROM unnest($2::text[], $3::text[]))
      UNION
     SELECT kind, value, customer_id FROM customer_identifier
      WHERE workspace_id = $1 AND kind = 'user' AND customer_id = ANY($4::uuid[])`,
    [workspaceId, names.map(({ kind }) => kind), names.map(({ value }) => value), customerIds],
  );
}

async function write(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  { newCustomerIds, newIdentifiers }: Assignment<Sender>,
): Promise<boolean> {
  if (newIdentifiers.length === 0) return true;
  await manager.query(`INSERT INTO customer (id, workspace_id) SELECT unnest($2::uuid[]), $1`, [
    workspaceId,
    newCustomerIds,
  ]);
  const written = await rows(
    manager,
    `INSERT INTO customer_identifier (workspace_id, kind, value, customer_id)
     SELECT $1, kind, value, customer_id
       FROM unnest($2::text[], $3::text[], $4::uuid[]) AS name (kind, value, customer_id)
      ORDER BY kind COLLATE "C", value COLLATE "C"
     ON CONFLICT DO NOTHING
     RETURNING 1`,
    [
      workspaceId,
      newIdentifiers.map(({ kind }) => kind),
      newIdentifiers.map(({ value }) => value),
      newIdentifiers.map(({ customerId }) => customerId),
    ],
  );
  return written.length === newIdentifiers.length;
}
