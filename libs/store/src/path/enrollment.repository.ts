import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { In } from 'typeorm';
import type { EnrollmentChanged } from '../enrollment/change-enrollment.js';
import { retryEnrollment, skipWait, stopEnrollment } from '../enrollment/change-enrollment.js';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { OwnedRows } from '../paging/owned-rows.js';
import { countOfEach, firstOfEach } from '../paging/owned-rows.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { EnrollmentState } from './enrollment.entity.js';
import { EnrollmentEntity } from './enrollment.entity.js';
import { VisitEntity } from './visit.entity.js';

/** Which enrollments are looked for. */
export interface EnrollmentFilter {
  readonly state?: EnrollmentState;
  /** Those that reached this node, whether they still are there or not. */
  readonly nodeId?: string;
}

/** By what enrollments are listed: their journey, or their customer. */
export type EnrollmentOwner = 'journeyId' | 'customerId';

/** Enrollments and their paths: the durable run writes them, people read them and say what they want of one. */
export class EnrollmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The enrollments with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<EnrollmentEntity[]> {
    return this.dataSource.getRepository(EnrollmentEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** The same page of the enrollments of each journey, or of each customer, newest first. */
  async pagesOf(
    workspaceId: WorkspaceId,
    owner: EnrollmentOwner,
    ownerIds: readonly string[],
    page: PageRequest,
    filter: EnrollmentFilter = {},
  ): Promise<ReadonlyMap<string, Connection<EnrollmentEntity>>> {
    const enrollments: OwnedRows<EnrollmentEntity> = {
      repository: this.dataSource.getRepository(EnrollmentEntity),
      owner,
      key: 'id',
      matching: (rows) => this.matching(rows, workspaceId, filter),
    };
    return readConnections(ownerIds, page, {
      shape: 'id',
      keyOf: ({ id }) => id,
      ownerOf: (enrollment) => enrollment[owner],
      read: (limit, before) => firstOfEach(enrollments, ownerIds, limit, before),
      count: () => countOfEach(enrollments, ownerIds),
    });
  }

  /** Takes one customer out of a journey: from then on nothing more is claimed for them. */
  async stop(workspaceId: WorkspaceId, id: string, reason: string): Promise<EnrollmentChanged> {
    return stopEnrollment(this.dataSource, workspaceId, id, reason);
  }

  /** Has a quarantined enrollment tried again. */
  async retry(workspaceId: WorkspaceId, id: string): Promise<EnrollmentChanged> {
    return retryEnrollment(this.dataSource, workspaceId, id);
  }

  /** Has a test customer wait no longer where they wait; `wrong-state` where nobody tries anything out or waits. */
  async skipWait(workspaceId: WorkspaceId, id: string): Promise<EnrollmentChanged> {
    return skipWait(this.dataSource, workspaceId, id);
  }

  /** The paths of these enrollments: their visits, each path in its order. */
  async visitsOf(workspaceId: WorkspaceId, enrollmentIds: readonly string[]): Promise<VisitEntity[]> {
    return this.dataSource.getRepository(VisitEntity).find({
      where: { workspaceId, enrollmentId: In(enrollmentIds.filter(isId)) },
      order: { enrollmentId: 'ASC', number: 'ASC' },
    });
  }

  private matching(
    rows: SelectQueryBuilder<EnrollmentEntity>,
    workspaceId: WorkspaceId,
    { state, nodeId }: EnrollmentFilter,
  ): SelectQueryBuilder<EnrollmentEntity> {
    rows.where('part.workspaceId = :workspaceId', { workspaceId });
    if (state !== undefined) rows.andWhere('part.state = :state', { state });
    if (nodeId === undefined) return rows;
    const visits = this.dataSource
      .getRepository(VisitEntity)
      .createQueryBuilder('visit')
      .where('visit.enrollmentId = part.id AND visit.nodeId = :nodeId');
    return rows.andWhere(`EXISTS (${visits.getQuery()})`, { nodeId });
  }
}
