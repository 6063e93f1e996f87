import type { DataSource } from 'typeorm';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnection } from '../paging/connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { EventEntity } from './event.entity.js';

/** Reading events; they are written by the intake. */
export class EventRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of a customer's events, the last received first; empty when the workspace has no such customer. */
  async pageOfCustomer(
    workspaceId: WorkspaceId,
    customerId: string,
    page: PageRequest,
  ): Promise<Connection<EventEntity>> {
    const theirs = () => {
      const query = this.dataSource
        .getRepository(EventEntity)
        .createQueryBuilder('event')
        .where('event.workspaceId = :workspaceId', { workspaceId });
      return isId(customerId)
        ? query.andWhere('event.customerId = :customerId', { customerId })
        : query.andWhere('FALSE');
    };
    return readConnection(page, {
      shape: 'seq',
      keyOf: (event) => event.seq,
      read: (limit, before) => {
        const part = theirs().orderBy('event.seq', 'DESC').limit(limit);
        if (before !== null) part.andWhere('event.seq < :before', { before });
        return part.getMany();
      },
      count: () => theirs().getCount(),
    });
  }
}
