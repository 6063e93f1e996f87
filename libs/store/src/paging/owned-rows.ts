import type { ObjectLiteral, Repository, SelectQueryBuilder } from 'typeorm';
import { isId } from '../id.js';

/** Rows of one entity that belong to owners. */
export interface OwnedRows<Entity extends ObjectLiteral> {
  readonly repository: Repository<Entity>;
  /** The property that names a row's owner. */
  readonly owner: keyof Entity & string;
  /** The property they are sorted by, greatest first. */
  readonly key: keyof Entity & string;
  /** Leaves the rows that are looked for; the alias is `part`. */
  readonly matching: (rows: SelectQueryBuilder<Entity>) => SelectQueryBuilder<Entity>;
}

/**
 * Of each owner the first so many rows after a key. Each owner's range of the index is read only as far as its page
 * goes, which a window over all of them would not do.
 */
export async function firstOfEach<Entity extends ObjectLiteral>(
  { repository, owner, key, matching }: OwnedRows<Entity>,
  owners: readonly string[],
  limit: number,
  before: string | null,
): Promise<Entity[]> {
  const part = matching(repository.createQueryBuilder('part'))
    .select('part.id', 'id')
    .andWhere(`part.${owner} = owner.id`)
    .orderBy(`part.${key}`, 'DESC')
    .limit(limit);
  if (before !== null) part.andWhere(`part.${key} < :before`, { before });
  return repository
    .createQueryBuilder('row')
    .where(
      `row.id IN (SELECT page.id FROM unnest(CAST(:owners AS uuid[])) AS owner (id), LATERAL (${part.getQuery()}) AS page)`,
    )
    .setParameters({ ...part.getParameters(), owners: owners.filter(isId) })
    .orderBy(`row.${key}`, 'DESC')
    .getMany();
}

/** How many rows each owner has; an owner of none is missing. */
export async function countOfEach<Entity extends ObjectLiteral>(
  { repository, owner, matching }: OwnedRows<Entity>,
  owners: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await matching(repository.createQueryBuilder('part'))
    .select(`part.${owner}`, 'owner')
    .addSelect('count(*)::int', 'rows')
    .andWhere(`part.${owner} = ANY(:owners)`, { owners: owners.filter(isId) })
    .groupBy(`part.${owner}`)
    .getRawMany<{ readonly owner: string; readonly rows: number }>();
  return new Map(counts.map(({ owner: id, rows }) => [id, rows]));
}
