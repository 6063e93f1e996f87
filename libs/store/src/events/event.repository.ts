import type { DataSource } from 'typeorm';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { OwnedRows } from '../paging/owned-rows.js';
import { countOfEach, firstOfEach } from '../paging/owned-rows.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { EventEffect, EventOnItsWay } from './became-of-events.js';
import { effectsOfEvents, eventsOnTheirWay } from './became-of-events.js';
import { EventEntity } from './event.entity.js';

/** Reading events; they are written by the intake. */
export class EventRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** An event; null when the workspace has no such one. */
  async byId(workspaceId: WorkspaceId, id: string): Promise<EventEntity | null> {
    if (!isId(id)) return null;
    return this.dataSource.getRepository(EventEntity).findOneBy({ workspaceId, id });
  }

  /** What the runs of their customers made of these events. */
  async effectsOf(workspaceId: WorkspaceId, events: readonly EventEntity[]): Promise<readonly EventEffect[]> {
    return effectsOfEvents(this.dataSource, workspaceId, events);
  }

  /** Those of these events that the relay is not through with. */
  async onTheirWay(
    workspaceId: WorkspaceId,
    events: readonly EventEntity[],
  ): Promise<readonly EventOnItsWay[]> {
    return eventsOnTheirWay(this.dataSource, workspaceId, events);
  }

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
