import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Whether somebody has yet to do a task. */
export const TASK_STATES = ['open', 'done'] as const;

/** See `TASK_STATES`. */
export type TaskState = (typeof TASK_STATES)[number];

/** Something a person of the team is to do about a customer; made by a node, at most once a visit. */
@Entity('task')
export class TaskEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('uuid', { name: 'enrollment_id' })
  readonly enrollmentId!: string;

  @Column('text', { name: 'node_id' })
  readonly nodeId!: string;

  /** The number of the visit it belongs to. */
  @Column('int')
  readonly visit!: number;

  @Column('text')
  readonly title!: string;

  /** What guides the person through it. */
  @Column('text', { nullable: true })
  readonly script!: string | null;

  /** The email address of who is to do it; null = anyone. */
  @Column('text', { nullable: true })
  readonly assignee!: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  readonly dueAt!: Date | null;

  @Column('text')
  readonly state!: TaskState;

  /** What came of it, in a word or a few; null while it is open. */
  @Column('text', { nullable: true })
  readonly outcome!: string | null;

  @Column('text', { nullable: true })
  readonly note!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  readonly doneAt!: Date | null;

  /** The user who did it; null while it is open, and when a program said so. */
  @Column('uuid', { name: 'done_by', nullable: true })
  readonly doneBy!: string | null;
}
