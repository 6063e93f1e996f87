import type { DataSource } from 'typeorm';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { eraseCustomer, type CustomerErased } from './erase-customer.js';
import { ErasureEntity } from './erasure.entity.js';

/** Erasing customers, and how far that has come. */
export class ErasureRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The erasure with this id; null when the workspace has none such. */
  async byId(workspaceId: WorkspaceId, id: string): Promise<ErasureEntity | null> {
    return isId(id) ? this.dataSource.getRepository(ErasureEntity).findOneBy({ workspaceId, id }) : null;
  }

  /** See `eraseCustomer`. */
  async request(
    workspaceId: WorkspaceId,
    customerId: string,
    userId: string | null,
  ): Promise<CustomerErased> {
    return eraseCustomer(this.dataSource, workspaceId, customerId, userId);
  }
}
