import type { DataSource } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import { ListEntity } from './list.entity.js';

/** The lists of a workspace: hand-picked customers. */
export class ListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether the workspace has a list of this key. */
  async has(workspaceId: WorkspaceId, key: string): Promise<boolean> {
    return this.dataSource.getRepository(ListEntity).existsBy({ workspaceId, key });
  }
}
