import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId, newId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { entityConnection } from '../paging/entity-connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { CodePoolEntity } from './code-pool.entity.js';

/** How many codes a pool has, and how many of them nobody has yet. */
export interface CodeCount {
  readonly total: number;
  readonly unused: number;
}

/** What became of codes that were to be added. */
export interface CodesAdded {
  readonly added: number;
  /** Those that were in the pool already, or named more than once. */
  readonly duplicates: readonly string[];
}

/** Pools of codes: making and filling them; journeys take from them. */
export class CodePoolRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a pool; null when the workspace has one of this key. */
  async create(
    workspaceId: WorkspaceId,
    { key, name }: Pick<CodePoolEntity, 'key' | 'name'>,
  ): Promise<CodePoolEntity | null> {
    const id = newId();
    const made = await rows(
      this.dataSource,
      `INSERT INTO code_pool (id, workspace_id, key, name) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, key) DO NOTHING RETURNING 1`,
      [id, workspaceId, key, name],
    );
    return made.length === 0
      ? null
      : this.dataSource.getRepository(CodePoolEntity).findOneByOrFail({ workspaceId, id });
  }

  /** The pools with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<CodePoolEntity[]> {
    return this.dataSource.getRepository(CodePoolEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** The keys of all pools of the workspace. */
  async keys(workspaceId: WorkspaceId): Promise<readonly string[]> {
    const pools = await rows<{ readonly key: string }>(
      this.dataSource,
      `SELECT key FROM code_pool WHERE workspace_id = $1 ORDER BY key`,
      [workspaceId],
    );
    return pools.map(({ key }) => key);
  }

  /** A page of the workspace's pools, newest first. */
  async page(workspaceId: WorkspaceId, page: PageRequest): Promise<Connection<CodePoolEntity>> {
    return entityConnection(this.dataSource.getRepository(CodePoolEntity), { workspaceId }, page);
  }

  /** How many codes these pools have; one without any is missing. */
  async countsOf(
    workspaceId: WorkspaceId,
    ids: readonly string[],
  ): Promise<readonly (CodeCount & { readonly poolId: string })[]> {
    return rows(
      this.dataSource,
      `SELECT pool_id AS "poolId", count(*)::int AS total,
              (count(*) FILTER (WHERE enrollment_id IS NULL))::int AS unused
         FROM code WHERE workspace_id = $1 AND pool_id = ANY($2::uuid[]) GROUP BY pool_id`,
      [workspaceId, ids.filter(isId)],
    );
  }

  /** Adds codes to a pool, to be given in their order; null when the workspace has no such pool. */
  async addCodes(
    workspaceId: WorkspaceId,
    poolId: string,
    codes: readonly string[],
  ): Promise<CodesAdded | null> {
    const [pool] = await this.byIds(workspaceId, [poolId]);
    if (pool === undefined) return null;
    const wanted = [...new Set(codes)];
    const added = await rows<{ readonly code: string }>(
      this.dataSource,
      // Sorted, so that two who add the same codes never wait for each other.
      `INSERT INTO code (id, workspace_id, pool_id, code)
       SELECT id, $1, $2, code FROM unnest($3::uuid[], $4::text[]) AS new (id, code) ORDER BY code
       ON CONFLICT (pool_id, code) DO NOTHING RETURNING code`,
      [workspaceId, poolId, wanted.map(() => newId()), wanted],
    );
    const fresh = new Set(added.map(({ code }) => code));
    const duplicates = codes.filter((code) => !fresh.delete(code));
    return { added: added.length, duplicates: [...new Set(duplicates)] };
  }
}
