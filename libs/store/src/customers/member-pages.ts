import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { rows } from '../database/rows.js';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { CustomerEntity } from './customer.entity.js';

/** What customers are in: a segment, or a list. */
export type Circle = 'segment' | 'list';

interface Member {
  readonly key: string;
  readonly customer: CustomerEntity;
}

/** The same page of the members of several segments, or lists, by key; the newest customers first. */
export async function memberPages(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  circle: Circle,
  keys: readonly string[],
  page: PageRequest,
): Promise<ReadonlyMap<string, Connection<CustomerEntity>>> {
  const pages = await readConnections<Member>(keys, page, {
    shape: 'id',
    keyOf: ({ customer }) => customer.id,
    ownerOf: ({ key }) => key,
    read: (limit, before) => readMembers(dataSource, { workspaceId, circle, keys, limit, before }),
    count: async () =>
      new Map(
        (await memberCounts(dataSource, workspaceId, circle, keys)).map(({ key, count }) => [key, count]),
      ),
  });
  return new Map(
    [...pages].map(([key, { edges, ...rest }]) => [
      key,
      { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: node.customer })) },
    ]),
  );
}

/** How many customers are in each of these segments, or on each of these lists; of one that has none it is missing. */
export async function memberCounts(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  circle: Circle,
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly count: number }[]> {
  return rows(
    dataSource,
    `SELECT ${circle}_key AS key, count(*)::int AS count FROM ${circle}_member
      WHERE workspace_id = $1 AND ${circle}_key = ANY($2) GROUP BY ${circle}_key`,
    [workspaceId, keys],
  );
}

interface Wanted {
  readonly workspaceId: WorkspaceId;
  readonly circle: Circle;
  readonly keys: readonly string[];
  readonly limit: number;
  readonly before: string | null;
}

async function readMembers(
  dataSource: DataSource,
  { workspaceId, circle, keys, limit, before }: Wanted,
): Promise<readonly Member[]> {
  const members = await rows<{ readonly key: string; readonly id: string }>(dataSource, membersSql(circle), [
    workspaceId,
    keys,
    limit,
    before,
  ]);
  const found = await dataSource
    .getRepository(CustomerEntity)
    .findBy({ workspaceId, id: In(members.map(({ id }) => id)) });
  const byId = new Map(found.map((customer) => [customer.id, customer]));
  return members.flatMap(({ key, id }) => {
    const customer = byId.get(id);
    return customer === undefined ? [] : [{ key, customer }];
  });
}

/** The first members of each segment or list after one: workspace, keys, how many, before which id. */
export function membersSql(circle: Circle): string {
  return `SELECT owner.key, member.customer_id AS id
            FROM unnest($2::text[]) AS owner (key),
         LATERAL (SELECT customer_id FROM ${circle}_member
                   WHERE workspace_id = $1 AND ${circle}_key = owner.key
                     AND customer_id < coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                   ORDER BY customer_id DESC LIMIT $3) AS member
           ORDER BY member.customer_id DESC`;
}
