import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { suppressionHash } from '../erasure/suppression-hash.js';
import { Suppressed, suppressibleNames, type SuppressibleSender } from '../erasure/suppressed-senders.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Assigned, Assignment } from './assign-customers.js';
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
  readonly owned: readonly Assigned<From>[];
  /** What was known of each customer before, by id: of those who were merged, of each. */
  readonly attributes: ReadonlyMap<string, Attributes>;
  /** Senders who are customers that were erased: they are nobody, and nothing of theirs is to be kept. */
  readonly erased: readonly From[];
}

/**
 * Finds or makes the customers of these senders, merges those who turn out to be one, and takes their locks until the
 * transaction ends. Whoever loses a race for a new name, or finds that a customer was merged meanwhile, lets go of
 * everything and looks again, so that all wait in one order: customers by id, then names. Whether a sender was erased is
 * read under the locks, in the statements that look names up anyway.
 */
export async function findOrCreateCustomers<From extends SuppressibleSender>(
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

async function attempt<From extends SuppressibleSender>(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  senders: readonly From[],
): Promise<FoundCustomers<From> | null> {
  const names = [
    ...new Map(senders.flatMap(identifiersOf).map((name) => [identifierKey(name), name])).values(),
  ];
  const { known: candidates, salt } = await readNames(manager, workspaceId, names);
  const hashes = salt && suppressibleNames(senders).map((name) => suppressionHash(salt, name));
  const locked = await lockCustomers(manager, workspaceId, [...new Set(candidates.map((c) => c.customerId))]);
  const attributes = new Map(locked.map((customer) => [customer.id, customer.attributes]));

  // Under the locks the names of these customers stand still; what was read before may be old.
  const customerIds = [...attributes.keys()];
  const found = await readNames(manager, workspaceId, names, { customerIds, hashes: hashes ?? [] });
  const { known, hashes: suppressedHashes } = found;
  // The workspace has erased somebody for the first time meanwhile, or somebody has turned out to be another one.
  if (salt === null && found.salt !== null) return null;
  if (known.some(({ customerId }) => !attributes.has(customerId))) return null;

  const suppressed = salt && new Suppressed(salt, new Set(suppressedHashes));
  const isErased = (sender: From) => suppressed?.isErased(sender, known) ?? false;
  const erased = new Set(senders.filter(isErased));
  const welcome = senders.filter((sender) => !erased.has(sender));
  const assignment = assignCustomers(welcome, known, newId);
  if (!(await write(manager, workspaceId, assignment, salt))) return null;
  for (const merge of assignment.merges) await mergeCustomers(manager, workspaceId, merge);
  return { owned: assignment.owned, attributes, erased: [...erased] };
}

function unlessMerged(error: unknown): null {
  if (error instanceof MergedMeanwhile) return null;
  throw error;
}

/** What is known about some names. */
interface FoundNames {
  readonly known: readonly KnownIdentifier[];
  /** What the workspace hashes names with; null as long as it has erased nobody. */
  readonly salt: Buffer | null;
  /** Those of the hashes that are of erased customers. */
  readonly hashes: readonly string[];
}

type FoundRow =
  | KnownIdentifier
  | { readonly kind: 'salt' | 'suppressed'; readonly value: string; readonly customerId: null };

async function readNames(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  names: readonly Identifier[],
  {
    customerIds,
    hashes,
  }: { readonly customerIds: readonly string[]; readonly hashes: readonly Buffer[] } = nothingYet,
): Promise<FoundNames> {
  const found = await rows<FoundRow>(
    manager,
    // One kind after the other: joined to a list of both, all names would be read through.
    `SELECT kind, value, customer_id AS "customerId" FROM customer_identifier
      WHERE workspace_id = $1 AND kind = 'user' AND value = ANY($2::text[])
      UNION
     SELECT kind, value, customer_id FROM customer_identifier
      WHERE workspace_id = $1 AND kind = 'anonymous' AND value = ANY($3::text[])
      UNION
     SELECT kind, value, customer_id FROM customer_identifier
      WHERE workspace_id = $1 AND kind = 'user' AND customer_id = ANY($4::uuid[])
      UNION ALL
     SELECT 'salt', encode(salt, 'hex'), NULL FROM suppression_salt WHERE workspace_id = $1
      UNION ALL
     SELECT 'suppressed', encode(hash, 'hex'), NULL FROM suppressed_identity
      WHERE workspace_id = $1 AND hash = ANY($5::bytea[])`,
    [workspaceId, valuesOf('user', names), valuesOf('anonymous', names), customerIds, hashes],
  );
  const salt = found.find(({ kind }) => kind === 'salt');
  return {
    known: found.filter((row): row is KnownIdentifier => row.customerId !== null),
    salt: salt === undefined ? null : Buffer.from(salt.value, 'hex'),
    hashes: found.filter(({ kind }) => kind === 'suppressed').map(({ value }) => value),
  };
}

function valuesOf(kind: Identifier['kind'], names: readonly Identifier[]): readonly string[] {
  return names.filter((name) => name.kind === kind).map(({ value }) => value);
}

const nothingYet = { customerIds: [], hashes: [] };

async function write(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  { newCustomerIds, newIdentifiers }: Assignment<Sender>,
  salt: Buffer | null,
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
       FROM unnest($2::text[], $3::text[], $4::uuid[], $5::bytea[]) AS name (kind, value, customer_id, hash)
      -- Who was new to us may have been made and erased by others meanwhile.
      WHERE NOT EXISTS (
              SELECT FROM suppression_salt AS salt
               WHERE salt.workspace_id = $1
                 AND (name.hash IS NULL OR EXISTS (SELECT FROM suppressed_identity AS gone
                                                    WHERE gone.workspace_id = $1 AND gone.hash = name.hash)))
      ORDER BY kind COLLATE "C", value COLLATE "C"
     ON CONFLICT DO NOTHING
     RETURNING 1`,
    [
      workspaceId,
      newIdentifiers.map(({ kind }) => kind),
      newIdentifiers.map(({ value }) => value),
      newIdentifiers.map(({ customerId }) => customerId),
      newIdentifiers.map((name) => salt && suppressionHash(salt, name)),
    ],
  );
  return written.length === newIdentifiers.length;
}
