import type { FindOptionsWhere, Repository } from 'typeorm';
import { LessThan } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import type { Connection } from './connection.js';
import { readConnection } from './connection.js';
import type { PageRequest } from './page-request.js';

interface Owned {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
}

/** Pages through a workspace's rows of one entity, newest id first. */
export async function entityConnection<Entity extends Owned>(
  repository: Repository<Entity>,
  where: FindOptionsWhere<Entity> & { readonly workspaceId: WorkspaceId },
  page: PageRequest,
): Promise<Connection<Entity>> {
  const query = (alias = 'row') => repository.createQueryBuilder(alias).where(where);
  return readConnection<Entity>(page, {
    shape: 'id',
    keyOf: (row) => row.id,
    read: (limit, before) => {
      const part = query().orderBy('row.id', 'DESC').limit(limit);
      if (before !== null) part.andWhere({ id: LessThan(before) });
      return part.getMany();
    },
    count: () => query().getCount(),
  });
}
