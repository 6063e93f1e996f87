import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A customer in a segment, for as long as its condition holds. */
@Entity('segment_member')
export class SegmentMemberEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('text', { name: 'segment_key' })
  readonly segmentKey!: string;

  @PrimaryColumn('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('timestamptz', { name: 'entered_at' })
  readonly enteredAt!: Date;
}
