import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnection } from '../paging/connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { AttributeOrigin } from '../timeline/attribute-origins.js';
import { attributeOrigins } from '../timeline/attribute-origins.js';
import type { WorkspaceId } from '../workspace-id.js';
import { CustomerIdentifierEntity } from './customer-identifier.entity.js';
import { customerTransaction } from './customer-transaction.js';
import { CustomerEntity } from './customer.entity.js';
import { lockCustomer } from './lock-customers.js';
import { matchingCustomers, type CustomerFilter } from './matching-customers.js';

/** Reading customers, who are made by the intake; and who of them tries journeys out. */
export class CustomerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The customer of each of these ids; foreign and unknown ids are left out. The id of one who was merged stands for the
   * one they turned out to be.
   */
  async byIds(
    workspaceId: WorkspaceId,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, CustomerEntity>> {
    const found = new Map<string, CustomerEntity>();
    for (let wanted = ids.filter(isId); wanted.length > 0;) {
      const read = await this.dataSource
        .getRepository(CustomerEntity)
        .findBy({ workspaceId, id: In(wanted) });
      for (const customer of read) found.set(customer.id, customer);
      wanted = read.flatMap(({ mergedInto }) =>
        mergedInto === null || found.has(mergedInto) ? [] : mergedInto,
      );
    }
    const survivor = (id: string): CustomerEntity | undefined => {
      const customer = found.get(id);
      return customer?.mergedInto == null ? customer : survivor(customer.mergedInto);
    };
    return new Map(
      ids.flatMap((id) => {
        const customer = survivor(id);
        return customer === undefined ? [] : [[id, customer] as const];
      }),
    );
  }

  /** The customer whom senders know by this user id; null when there is none. */
  async byUserId(workspaceId: WorkspaceId, userId: string): Promise<CustomerEntity | null> {
    const name = await this.dataSource
      .getRepository(CustomerIdentifierEntity)
      .findOneBy({ workspaceId, kind: 'user', value: userId });
    return (
      name && this.dataSource.getRepository(CustomerEntity).findOneBy({ workspaceId, id: name.customerId })
    );
  }

  /**
   * Says whether a customer tries journeys out, from their next entry on; the customer, or null when the workspace has
   * none. The id of one who was merged stands for the one they turned out to be.
   */
  async setTest(workspaceId: WorkspaceId, id: string, isTest: boolean): Promise<CustomerEntity | null> {
    return customerTransaction(this.dataSource, async (transaction) => {
      const locked = await lockCustomer(transaction, workspaceId, id);
      if (locked === null) return null;
      const customers = transaction.getRepository(CustomerEntity);
      await customers.update({ workspaceId, id: locked.id }, { isTest });
      return customers.findOneByOrFail({ workspaceId, id: locked.id });
    });
  }

  /** The names under which senders know these customers, oldest first. */
  async identifiersOf(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
  ): Promise<CustomerIdentifierEntity[]> {
    return this.dataSource.getRepository(CustomerIdentifierEntity).find({
      where: { workspaceId, customerId: In(customerIds.filter(isId)) },
      order: { createdAt: 'ASC', value: 'ASC' },
    });
  }

  /** When and by what the attributes of these customers were last set, as far as that is known. */
  async originsOf(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
  ): Promise<readonly AttributeOrigin[]> {
    return attributeOrigins(this.dataSource, workspaceId, customerIds);
  }

  /** A page of customers, newest first. */
  async page(
    workspaceId: WorkspaceId,
    page: PageRequest,
    filter: CustomerFilter = {},
  ): Promise<Connection<CustomerEntity>> {
    return readConnection(page, {
      shape: 'id',
      keyOf: (customer) => customer.id,
      read: (limit, before) => {
        const part = matchingCustomers(this.dataSource, workspaceId, filter)
          .orderBy('customer.id', 'DESC')
          .limit(limit);
        if (before !== null) part.andWhere('customer.id < :before', { before });
        return part.getMany();
      },
      count: () => matchingCustomers(this.dataSource, workspaceId, filter).getCount(),
    });
  }
}
