import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { Brackets } from 'typeorm';
import { ListMemberEntity } from '../lists/list-member.entity.js';
import { SegmentMemberEntity } from '../segments/segment-member.entity.js';
import type { WorkspaceId } from '../workspace-id.js';
import { CustomerIdentifierEntity } from './customer-identifier.entity.js';
import { CustomerEntity } from './customer.entity.js';

/** Which customers are looked for. */
export interface CustomerFilter {
  /** A text inside email, name or an identifier. */
  readonly search?: string | undefined;
  /** Key of a segment that they are in. */
  readonly segment?: string | undefined;
  /** Key of a list that they are on. */
  readonly list?: string | undefined;
}

/** The customers of a workspace that are looked for, as a query that is yet to be ordered and cut. */
export function matchingCustomers(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  { search = '', segment, list }: CustomerFilter,
): SelectQueryBuilder<CustomerEntity> {
  const all = dataSource
    .getRepository(CustomerEntity)
    .createQueryBuilder('customer')
    .where(
      'customer.workspaceId = :workspaceId AND customer.mergedInto IS NULL AND customer.erasedAt IS NULL',
      { workspaceId },
    );
  if (segment !== undefined)
    all.innerJoin(
      SegmentMemberEntity,
      'inSegment',
      `inSegment.workspaceId = :workspaceId AND inSegment.segmentKey = :segment
        AND inSegment.customerId = customer.id`,
      { segment },
    );
  if (list !== undefined)
    all.innerJoin(
      ListMemberEntity,
      'onList',
      'onList.workspaceId = :workspaceId AND onList.listKey = :list AND onList.customerId = customer.id',
      { list },
    );
  if (search.trim() === '') return all;
  const name = dataSource
    .getRepository(CustomerIdentifierEntity)
    .createQueryBuilder('name')
    .where('name.workspaceId = :workspaceId AND name.customerId = customer.id AND name.value ILIKE :pattern');
  return all
    .andWhere(
      new Brackets((any) =>
        any
          .where(`customer.attributes ->> 'email' ILIKE :pattern`)
          .orWhere(`customer.attributes ->> 'name' ILIKE :pattern`)
          .orWhere(`EXISTS (${name.getQuery()})`),
      ),
    )
    .setParameter('pattern', `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`);
}
