import type { DataSource } from 'typeorm';
import { survivorOf } from '../customers/merge/survivor-of.js';
import { rows } from '../database/rows.js';
import { storableText } from '../database/storable.js';
import type { WorkspaceId } from '../workspace-id.js';
import { type NewAudienceRow, UNKNOWN, withoutErased } from './store-audience-rows.js';

/** What a run would make of its rows if it were begun now. */
export interface LookAtRows {
  /** How many rows name a customer of the workspace. */
  readonly known: number;
  /** How many customers those are; one whom several rows name is one. */
  readonly customers: number;
  /** How many rows name somebody who is not the workspace's; they are among the problems. */
  readonly unknown: number;
  readonly problems: readonly { readonly number: number; readonly problem: string }[];
}

/** Finds whom rows name, as storing them would; the number of statements is the same for any number of rows. */
export async function lookAtRows(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  newRows: readonly NewAudienceRow[],
): Promise<LookAtRows> {
  const taken = await withoutErased(dataSource, workspaceId, newRows);
  const byUserId = await findByUserId(dataSource, workspaceId, textsOf(taken, 'userId'));
  const byId = await findById(dataSource, workspaceId, textsOf(taken, 'customerId'));
  const customers = new Set<string>();
  const problems: { number: number; problem: string }[] = [];
  let known = 0;
  let unknown = 0;
  for (const { number, userId, customerId, problem } of taken) {
    const customer =
      customerId === undefined
        ? byUserId.get(storableText(userId ?? ''))
        : byId.get(customerId.toLowerCase());
    if (customer !== undefined) {
      known += 1;
      customers.add(customer);
      continue;
    }
    if (problem === undefined) unknown += 1;
    problems.push({ number, problem: problem ?? UNKNOWN });
  }
  return { known, customers: customers.size, unknown, problems };
}

async function findByUserId(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  return byName(
    await rows<Found>(
      dataSource,
      `SELECT name.value AS name, customer.id
         FROM customer_identifier AS name
         JOIN customer ON customer.id = name.customer_id AND customer.workspace_id = $1
                      AND customer.erased_at IS NULL
        WHERE name.workspace_id = $1 AND name.kind = 'user' AND name.value = ANY($2)`,
      [workspaceId, userIds],
    ),
  );
}

async function findById(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return byName(
    await rows<Found>(
      dataSource,
      `SELECT known.id AS name, survivor.id
         FROM customer AS known CROSS JOIN LATERAL ${survivorOf('known.id')} AS survivor
        WHERE known.workspace_id = $1 AND known.id = ANY($2::uuid[]) AND known.erased_at IS NULL`,
      [workspaceId, ids],
    ),
  );
}

interface Found {
  readonly name: string;
  readonly id: string;
}

function byName(found: readonly Found[]): ReadonlyMap<string, string> {
  return new Map(found.map(({ name, id }) => [name, id]));
}

function textsOf(newRows: readonly NewAudienceRow[], key: 'userId' | 'customerId'): readonly string[] {
  const texts = newRows.flatMap((row) => {
    const text = row[key];
    return text === undefined ? [] : [storableText(text)];
  });
  return [...new Set(texts)];
}
