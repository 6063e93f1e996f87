import type { RuleGroup } from '@sojourn/conditions';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/**
 * Whether everybody was looked at by a segment's condition: still being `filling`, or `live`. One that is `closing` was
 * deleted, and its members are leaving.
 */
export const SEGMENT_STATES = ['filling', 'live', 'closing'] as const;

/** See `SEGMENT_STATES`. */
export type SegmentState = (typeof SEGMENT_STATES)[number];

/** A condition on customers, whose members follow it. Its key never changes, as conditions and triggers name it. */
@Entity('segment')
export class SegmentEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('text')
  readonly key!: string;

  @Column('text')
  readonly name!: string;

  @Column('jsonb')
  readonly condition!: RuleGroup;

  /** Counts the conditions it has had. */
  @Column('int')
  readonly version!: number;

  /** 0 = asks about no segment; else it is settled after all those it asks about. */
  @Column('int')
  readonly rank!: number;

  @Column('text')
  readonly state!: SegmentState;

  /** The last customer whom the filling has looked at; null before the first. */
  @Column('uuid', { nullable: true })
  readonly reached!: string | null;

  /** How many the filling has looked at. */
  @Column('int', { name: 'looked_at' })
  readonly lookedAt!: number;

  /** How many it is to look at; null until it begins. */
  @Column('int', { nullable: true })
  readonly size!: number | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  readonly createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  readonly updatedAt!: Date;

  @Column('timestamptz', { name: 'filled_at', nullable: true })
  readonly filledAt!: Date | null;
}
