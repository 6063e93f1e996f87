import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** When to look again whether a customer belongs to a segment. */
@Entity('segment_due')
export class SegmentDueEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text', { name: 'segment_key' })
  readonly segmentKey!: string;

  @PrimaryColumn('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('timestamptz', { name: 'due_at' })
  readonly dueAt!: Date;

  /** How many journeys lie between what has changed and somebody's own act. */
  @Column('int')
  readonly hops!: number;
}
