import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** One code of a pool; unused while no visit has it. */
@Entity('code')
export class CodeEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'pool_id' })
  readonly poolId!: string;

  /** What the customer gets, as it was added. */
  @Column('text')
  readonly code!: string;

  @Column('timestamptz', { name: 'added_at' })
  readonly addedAt!: Date;

  /** Who has it, by which visit of which node; null = it is unused. */
  @Column('uuid', { name: 'enrollment_id', nullable: true })
  readonly enrollmentId!: string | null;

  @Column('text', { name: 'node_id', nullable: true })
  readonly nodeId!: string | null;

  @Column('int', { nullable: true })
  readonly visit!: number | null;

  @Column('timestamptz', { name: 'assigned_at', nullable: true })
  readonly assignedAt!: Date | null;

  /** True once it was written down elsewhere than in a message: then it never goes back to its pool. */
  @Column('boolean')
  readonly told!: boolean;
}
