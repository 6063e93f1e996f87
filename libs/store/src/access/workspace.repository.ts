import type { DataSource } from 'typeorm';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { workspaceId } from '../workspace-id.js';
import { WorkspaceEntity } from './workspace.entity.js';

/** The workspaces themselves. */
export class WorkspaceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a workspace. */
  async create(input: { readonly name: string; readonly timezone?: string }): Promise<WorkspaceEntity> {
    const id = workspaceId(newId());
    await this.dataSource.getRepository(WorkspaceEntity).insert({ id, ...input });
    return this.get(id);
  }

  /** The workspace of a credential; throws when it is gone, which no credential outlives. */
  async get(id: WorkspaceId): Promise<WorkspaceEntity> {
    return this.dataSource.getRepository(WorkspaceEntity).findOneByOrFail({ id });
  }

  /** Whether there is a workspace with this id, which an operator has named. */
  async has(id: WorkspaceId): Promise<boolean> {
    return this.dataSource.getRepository(WorkspaceEntity).existsBy({ id });
  }

  /** The oldest workspace, or null in an empty house: where a fresh installation begins. */
  async first(): Promise<WorkspaceEntity | null> {
    return this.dataSource.getRepository(WorkspaceEntity).findOne({ where: {}, order: { id: 'ASC' } });
  }
}
