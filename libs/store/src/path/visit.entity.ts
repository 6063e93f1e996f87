import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** One passage of an enrollment through one node. */
@Entity('visit')
export class VisitEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'enrollment_id' })
  readonly enrollmentId!: string;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('text', { name: 'node_id' })
  readonly nodeId!: string;

  /** Counts the enrollment's visits from 1. */
  @Column('int')
  readonly number!: number;

  @Column('timestamptz', { name: 'entered_at' })
  readonly enteredAt!: Date;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  readonly leftAt!: Date | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  readonly dueAt!: Date | null;

  @Column('text', { nullable: true })
  readonly outcome!: string | null;

  /** Why it was left so, or what it waits for, in words. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  /** What the decision looked at, by path. */
  @Column('jsonb', { nullable: true })
  readonly facts!: Readonly<Record<string, unknown>> | null;

  @Column('boolean')
  readonly failed!: boolean;
}
