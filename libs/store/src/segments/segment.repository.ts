import type { RuleGroup } from '@sojourn/conditions';
import type { DataSource } from 'typeorm';
import { In, Not } from 'typeorm';
import type { CustomerEntity } from '../customers/customer.entity.js';
import { memberCounts, memberPages } from '../customers/member-pages.js';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import { JourneySegmentEntity } from '../journeys/journey-segment.entity.js';
import { JourneyEntity } from '../journeys/journey.entity.js';
import type { Connection } from '../paging/connection.js';
import { entityConnection } from '../paging/entity-connection.js';
import type { PageRequest } from '../paging/page-request.js';
import type { WorkspaceId } from '../workspace-id.js';
import { deleteSegment, type SegmentDeletion } from './delete-segment.js';
import { previewSegment, type SegmentPreview } from './preview-segment.js';
import {
  createSegment,
  updateSegment,
  type NewSegment,
  type SegmentEdit,
  type SegmentSave,
} from './save-segment.js';
import { SegmentEntity } from './segment.entity.js';

/** A segment that a customer is in. */
export interface CustomerSegment {
  readonly customerId: string;
  readonly segment: SegmentEntity;
  readonly enteredAt: Date;
}

/** A journey that listens to a segment. */
export interface SegmentListener {
  readonly segmentKey: string;
  readonly journey: JourneyEntity;
}

/** The segments of a workspace; those that were deleted are not among them. */
export class SegmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a segment, unless its condition cannot be one's. */
  async create(workspaceId: WorkspaceId, segment: NewSegment): Promise<SegmentSave> {
    return createSegment(this.dataSource, workspaceId, segment);
  }

  /** Edits a segment, unless somebody else has edited it meanwhile. */
  async update(workspaceId: WorkspaceId, id: string, edit: SegmentEdit): Promise<SegmentSave> {
    return updateSegment(this.dataSource, workspaceId, id, edit);
  }

  /** Deletes a segment, unless something asks about it. */
  async delete(workspaceId: WorkspaceId, id: string): Promise<SegmentDeletion> {
    return deleteSegment(this.dataSource, workspaceId, id);
  }

  /** Counts who would be in a segment of this condition now, with some examples. */
  async preview(workspaceId: WorkspaceId, condition: RuleGroup): Promise<SegmentPreview> {
    return previewSegment(this.dataSource, workspaceId, condition);
  }

  /** The segments with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<SegmentEntity[]> {
    return this.segments.findBy({ workspaceId, id: In(ids.filter(isId)), state: Not('closing') });
  }

  /** The keys of all segments. */
  async keys(workspaceId: WorkspaceId): Promise<readonly string[]> {
    const found = await this.segments.find({
      select: { key: true },
      where: { workspaceId, state: Not('closing') },
      order: { key: 'ASC' },
    });
    return found.map(({ key }) => key);
  }

  /** A page of segments, newest first. */
  async page(workspaceId: WorkspaceId, page: PageRequest): Promise<Connection<SegmentEntity>> {
    return entityConnection(this.segments, { workspaceId, state: Not('closing') }, page);
  }

  /** How many customers are in each of these segments; of one that has none it is missing. */
  async memberCounts(
    workspaceId: WorkspaceId,
    keys: readonly string[],
  ): Promise<readonly { readonly key: string; readonly count: number }[]> {
    return memberCounts(this.dataSource, workspaceId, 'segment', keys);
  }

  /** The same page of the customers in each of these segments, the newest customers first. */
  async pagesOfMembers(
    workspaceId: WorkspaceId,
    keys: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Connection<CustomerEntity>>> {
    return memberPages(this.dataSource, workspaceId, 'segment', keys, page);
  }

  /** The published journeys that let customers in as they come into one of these segments, or leave it; by name. */
  async listeners(workspaceId: WorkspaceId, keys: readonly string[]): Promise<readonly SegmentListener[]> {
    const found = await this.dataSource
      .getRepository(JourneySegmentEntity)
      .findBy({ workspaceId, segmentKey: In(keys) });
    const journeys = await this.dataSource.getRepository(JourneyEntity).find({
      where: { workspaceId, id: In(found.map(({ journeyId }) => journeyId)) },
      order: { name: 'ASC', id: 'ASC' },
    });
    return journeys.flatMap((journey) =>
      found
        .filter(({ journeyId }) => journeyId === journey.id)
        .map(({ segmentKey }) => ({ segmentKey, journey })),
    );
  }

  /** The segments that each of these customers is in, by name. */
  async ofCustomers(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
  ): Promise<readonly CustomerSegment[]> {
    const members = await rows<{ customerId: string; key: string; enteredAt: Date }>(
      this.dataSource,
      `SELECT customer_id AS "customerId", segment_key AS key, entered_at AS "enteredAt" FROM segment_member
        WHERE workspace_id = $1 AND customer_id = ANY($2::uuid[])`,
      [workspaceId, customerIds.filter(isId)],
    );
    const keys = [...new Set(members.map(({ key }) => key))];
    const found = await this.segments.find({
      where: { workspaceId, key: In(keys), state: Not('closing') },
      order: { name: 'ASC', id: 'ASC' },
    });
    return found.flatMap((segment) =>
      members
        .filter(({ key }) => key === segment.key)
        .map(({ customerId, enteredAt }) => ({ customerId, segment, enteredAt })),
    );
  }

  private get segments() {
    return this.dataSource.getRepository(SegmentEntity);
  }
}
