import type { DataSource } from 'typeorm';
import type { Connection } from '../paging/connection.js';
import { entityConnection } from '../paging/entity-connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { RejectedEventEntity } from './rejected-event.entity.js';

/** Reading what was refused; it is written by the intake. */
export class RejectedEventRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of refused events, newest first. */
  async page(workspaceId: WorkspaceId, page: PageRequest): Promise<Connection<RejectedEventEntity>> {
    return entityConnection(this.dataSource.getRepository(RejectedEventEntity), { workspaceId }, page);
  }
}
