import { areMixed, type ValueType } from '@sojourn/conditions';
import type { DataSource, EntityManager } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import { rows } from '../database/rows.js';
import { readConnection, type Connection } from '../paging/connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { AttributeTypeEntity } from './attribute-type.entity.js';
import { AttributeEntity } from './attribute.entity.js';
import { LOCK_ATTRIBUTES } from './observe-types.js';

/** What is known of an attribute: the type somebody says it has, and those its values have had. */
export interface KnownAttribute extends Pick<AttributeEntity, 'path' | 'declaredType' | 'declaredAt'> {
  /** The one that was seen first is the first. */
  readonly observed: readonly AttributeTypeEntity[];
  /** Whether values disagree about it: with what was declared, else among themselves. */
  readonly isConflict: boolean;
}

/** What became of a declaration. */
export type Declaration =
  | { readonly kind: 'declared'; readonly attribute: KnownAttribute }
  /** The workspace has declared as many attributes as it can. */
  | { readonly kind: 'too-many' };

/** How many attributes a workspace can declare, however many others are sent. */
export const MOST_DECLARED = 500;

/** What is known of an attribute of which something was taken away: less, nothing any more, or nothing all along. */
export type LeftOfAttribute = KnownAttribute | 'forgotten' | 'absent';

/** The attributes of a workspace's customers and accounts, as far as anybody has seen or declared them. */
export class AttributeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of attributes, by path. */
  async page(workspaceId: WorkspaceId, page: PageRequest): Promise<Connection<KnownAttribute>> {
    const attributes = this.dataSource.getRepository(AttributeEntity);
    return readConnection<KnownAttribute>(page, {
      shape: 'path',
      keyOf: ({ path }) => path,
      read: async (limit, before) => {
        const found = await attributes.find({
          where: { workspaceId, ...(before !== null && { path: MoreThan(before) }) },
          order: { path: 'ASC' },
          take: limit,
        });
        return withTypes(this.dataSource.manager, workspaceId, found);
      },
      count: () => attributes.countBy({ workspaceId }),
    });
  }

  /**
   * The types each path has: the declared one, else all that were seen; by path. A path that was never seen and that
   * nobody declared is missing.
   */
  async types(workspaceId: WorkspaceId): Promise<Readonly<Record<string, readonly ValueType[]>>> {
    const found = await rows<{ readonly path: string; readonly types: readonly ValueType[] }>(
      this.dataSource,
      `SELECT attribute.path,
              CASE WHEN declared_type IS NOT NULL THEN ARRAY[declared_type]
                   ELSE ARRAY(SELECT seen.type FROM attribute_type AS seen
                               WHERE seen.workspace_id = $1 AND seen.path = attribute.path
                               ORDER BY seen.first_seen_at, seen.type) END AS types
         FROM attribute WHERE workspace_id = $1`,
      [workspaceId],
    );
    return Object.fromEntries(found.map(({ path, types }) => [path, types]));
  }

  /** Declares of which type an attribute is, whatever was sent; what is sent later is taken in all the same. */
  async declare(
    workspaceId: WorkspaceId,
    {
      path,
      type,
      userId,
    }: { readonly path: string; readonly type: ValueType; readonly userId: string | null },
  ): Promise<Declaration> {
    return this.dataSource.transaction(async (transaction): Promise<Declaration> => {
      await transaction.query(LOCK_ATTRIBUTES, [workspaceId]);
      const declared = await rows(
        transaction,
        `INSERT INTO attribute (workspace_id, path, declared_type, declared_by, declared_at)
         SELECT $1, $2, $3, $4, clock_timestamp()
          WHERE (SELECT count(*) FROM attribute
                  WHERE workspace_id = $1 AND declared_type IS NOT NULL AND path <> $2) < $5
         ON CONFLICT (workspace_id, path) DO UPDATE
            SET declared_type = excluded.declared_type, declared_by = excluded.declared_by,
                declared_at = excluded.declared_at
         RETURNING 1`,
        [workspaceId, path, type, userId, MOST_DECLARED],
      );
      if (declared.length === 0) return { kind: 'too-many' };
      const [attribute] = await byPath(transaction, workspaceId, path);
      if (attribute === undefined) throw new Error('an attribute that was declared is there');
      return { kind: 'declared', attribute };
    });
  }

  /** Takes a declaration back; absent when nothing was declared. */
  async undeclare(workspaceId: WorkspaceId, path: string): Promise<LeftOfAttribute> {
    return this.dataSource.transaction(async (transaction) => {
      await transaction.query(LOCK_ATTRIBUTES, [workspaceId]);
      const [attribute] = await byPath(transaction, workspaceId, path);
      if (attribute?.declaredType == null) return 'absent';
      await transaction
        .getRepository(AttributeEntity)
        .update({ workspaceId, path }, { declaredType: null, declaredBy: null, declaredAt: null });
      const [left] = await byPath(transaction, workspaceId, path);
      if (left !== undefined && left.observed.length > 0) return left;
      return remove(transaction, workspaceId, path);
    });
  }

  /** Forgets which types were seen, until they are seen again; absent when none were. What was declared stays. */
  async forget(workspaceId: WorkspaceId, path: string): Promise<LeftOfAttribute> {
    return this.dataSource.transaction(async (transaction) => {
      await transaction.query(LOCK_ATTRIBUTES, [workspaceId]);
      const { affected } = await transaction.getRepository(AttributeTypeEntity).delete({ workspaceId, path });
      if (affected === 0) return 'absent';
      const [left] = await byPath(transaction, workspaceId, path);
      return left?.declaredType == null ? remove(transaction, workspaceId, path) : left;
    });
  }
}

async function remove(manager: EntityManager, workspaceId: WorkspaceId, path: string): Promise<'forgotten'> {
  await manager.getRepository(AttributeEntity).delete({ workspaceId, path });
  return 'forgotten';
}

async function byPath(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  path: string,
): Promise<readonly KnownAttribute[]> {
  return withTypes(
    manager,
    workspaceId,
    await manager.getRepository(AttributeEntity).findBy({ workspaceId, path }),
  );
}

async function withTypes(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  attributes: readonly AttributeEntity[],
): Promise<readonly KnownAttribute[]> {
  const seen = await manager.getRepository(AttributeTypeEntity).find({
    where: { workspaceId, path: In(attributes.map(({ path }) => path)) },
    order: { firstSeenAt: 'ASC', type: 'ASC' },
  });
  return attributes.map(({ path, declaredType, declaredAt }) => {
    const observed = seen.filter((type) => type.path === path);
    const types = observed.map(({ type }) => type);
    return { path, declaredType, declaredAt, observed, isConflict: areMixed(declaredType, types) };
  });
}
