import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** The moment at which one visit may pass a limit of the flow. */
@Entity('pace_slot')
export class PaceSlotEntity {
  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @PrimaryColumn('text', { name: 'node_id' })
  readonly nodeId!: string;

  /** Counts the slots of the pace. A bigint, hence text. */
  @PrimaryColumn('bigint')
  readonly number!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'enrollment_id' })
  readonly enrollmentId!: string;

  @Column('int')
  readonly visit!: number;

  @Column('timestamptz')
  readonly at!: Date;

  /** A period after it; it counts until then. */
  @Column('timestamptz', { name: 'frees_at' })
  readonly freesAt!: Date;
}
