import type { DataSource } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import type { CustomerEntity } from '../customers/customer.entity.js';
import { memberCounts, memberPages } from '../customers/member-pages.js';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnection } from '../paging/connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { changeMembers, type MemberChange, type MembersChanged } from './change-members.js';
import { deleteList, type ListDeletion } from './delete-list.js';
import { ListEntity } from './list.entity.js';

/** A list that a customer is on. */
export interface CustomerList {
  readonly customerId: string;
  readonly list: ListEntity;
  readonly addedAt: Date;
}

/** The lists of a workspace: hand-picked customers. */
export class ListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether the workspace has a list of this key. */
  async has(workspaceId: WorkspaceId, key: string): Promise<boolean> {
    return this.lists.existsBy({ workspaceId, key });
  }

  /** Makes a list; null when its key is taken. */
  async create(
    workspaceId: WorkspaceId,
    { key, name }: { readonly key: string; readonly name: string },
  ): Promise<ListEntity | null> {
    const made = await rows(
      this.dataSource,
      `INSERT INTO list (workspace_id, key, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
      [workspaceId, key, name],
    );
    return made.length === 0 ? null : this.lists.findOneBy({ workspaceId, key });
  }

  /** Names a list anew; its key stays. Null when there is none. */
  async rename(workspaceId: WorkspaceId, key: string, name: string): Promise<ListEntity | null> {
    await this.lists.update({ workspaceId, key }, { name });
    return this.lists.findOneBy({ workspaceId, key });
  }

  /** Puts customers on a list, or takes them off, as nodes of journeys do. */
  async change(workspaceId: WorkspaceId, change: MemberChange): Promise<MembersChanged> {
    return changeMembers(this.dataSource, workspaceId, change);
  }

  /** Deletes a list, unless something asks about it. */
  async delete(workspaceId: WorkspaceId, key: string): Promise<ListDeletion> {
    return deleteList(this.dataSource, workspaceId, key);
  }

  /** The lists with these keys, in no order; unknown keys are left out. */
  async byKeys(workspaceId: WorkspaceId, keys: readonly string[]): Promise<ListEntity[]> {
    return this.lists.findBy({ workspaceId, key: In(keys) });
  }

  /** A page of lists, by their keys. */
  async page(workspaceId: WorkspaceId, page: PageRequest): Promise<Connection<ListEntity>> {
    return readConnection<ListEntity>(page, {
      shape: 'key',
      keyOf: ({ key }) => key,
      read: (limit, after) =>
        this.lists.find({
          where: { workspaceId, ...(after === null ? {} : { key: MoreThan(after) }) },
          order: { key: 'ASC' },
          take: limit,
        }),
      count: () => this.lists.countBy({ workspaceId }),
    });
  }

  /** How many customers are on each of these lists; of one that has none it is missing. */
  async memberCounts(
    workspaceId: WorkspaceId,
    keys: readonly string[],
  ): Promise<readonly { readonly key: string; readonly count: number }[]> {
    return memberCounts(this.dataSource, workspaceId, 'list', keys);
  }

  /** The same page of the customers on each of these lists, the newest customers first. */
  async pagesOfMembers(
    workspaceId: WorkspaceId,
    keys: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Connection<CustomerEntity>>> {
    return memberPages(this.dataSource, workspaceId, 'list', keys, page);
  }

  /** The lists that each of these customers is on, by name. */
  async ofCustomers(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
  ): Promise<readonly CustomerList[]> {
    const members = await rows<{ customerId: string; key: string; addedAt: Date }>(
      this.dataSource,
      `SELECT customer_id AS "customerId", list_key AS key, added_at AS "addedAt" FROM list_member
        WHERE workspace_id = $1 AND customer_id = ANY($2::uuid[])`,
      [workspaceId, customerIds.filter(isId)],
    );
    const keys = [...new Set(members.map(({ key }) => key))];
    const found = await this.lists.find({
      where: { workspaceId, key: In(keys) },
      order: { name: 'ASC', key: 'ASC' },
    });
    return found.flatMap((list) =>
      members
        .filter(({ key }) => key === list.key)
        .map(({ customerId, addedAt }) => ({ customerId, list, addedAt })),
    );
  }

  private get lists() {
    return this.dataSource.getRepository(ListEntity);
  }
}
