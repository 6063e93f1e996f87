import type { DataSource } from 'typeorm';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { OwnedRows } from '../paging/owned-rows.js';
import { countOfEach, firstOfEach } from '../paging/owned-rows.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { EventEntity } from './event.entity.js';

/** Reading events; they are written by the intake. */
export class EventRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The same page of the events of each customer, the last received first; a foreign or unknown customer has none. */
  async pagesOfCustomers(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Connection<EventEntity>>> {
    const events: OwnedRows<EventEntity> = {
      repository: this.dataSource.getRepository(EventEntity),
      owner: 'customerId',
      key: 'seq',
      matching: (rows) => rows.where('part.workspaceId = :workspaceId', { workspaceId }),
    };
    return readConnections(customerIds, page, {
      shape: 'seq',
      keyOf: ({ seq }) => seq,
      ownerOf: ({ customerId }) => customerId,
      read: (limit, before) => firstOfEach(events, customerIds, limit, before),
      count: () => countOfEach(events, customerIds),
    });
  }
}
