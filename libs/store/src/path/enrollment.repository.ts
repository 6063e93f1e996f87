import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnection } from '../paging/connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { EnrollmentState } from './enrollment.entity.js';
import { EnrollmentEntity } from './enrollment.entity.js';
import { VisitEntity } from './visit.entity.js';

/** Which enrollments are looked for; ids are of things that were read before. */
export interface EnrollmentFilter {
  readonly journeyId?: string;
  readonly customerId?: string;
  readonly state?: EnrollmentState;
  /** Those that reached this node, whether they still are there or not. */
  readonly nodeId?: string;
}

/** Reading enrollments and their paths; they are written by the durable run. */
export class EnrollmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The enrollments with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<EnrollmentEntity[]> {
    return this.dataSource.getRepository(EnrollmentEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** A page of enrollments, newest first. */
  async page(
    workspaceId: WorkspaceId,
    page: PageRequest,
    filter: EnrollmentFilter = {},
  ): Promise<Connection<EnrollmentEntity>> {
    return readConnection(page, {
      shape: 'id',
      keyOf: (enrollment) => enrollment.id,
      read: (limit, before) => {
        const part = this.matching(workspaceId, filter).orderBy('enrollment.id', 'DESC').limit(limit);
        if (before !== null) part.andWhere('enrollment.id < :before', { before });
        return part.getMany();
      },
      count: () => this.matching(workspaceId, filter).getCount(),
    });
  }

  /** The paths of these enrollments: their visits, each path in its order. */
  async visitsOf(workspaceId: WorkspaceId, enrollmentIds: readonly string[]): Promise<VisitEntity[]> {
    return this.dataSource.getRepository(VisitEntity).find({
      where: { workspaceId, enrollmentId: In(enrollmentIds.filter(isId)) },
      order: { enrollmentId: 'ASC', number: 'ASC' },
    });
  }

  private matching(workspaceId: WorkspaceId, { nodeId, ...where }: EnrollmentFilter) {
    const query = this.dataSource
      .getRepository(EnrollmentEntity)
      .createQueryBuilder('enrollment')
      .where({ workspaceId, ...where });
    if (nodeId === undefined) return query;
    const visits = this.dataSource
      .getRepository(VisitEntity)
      .createQueryBuilder('visit')
      .where('visit.enrollmentId = enrollment.id AND visit.nodeId = :nodeId');
    return query.andWhere(`EXISTS (${visits.getQuery()})`, { nodeId });
  }
}
