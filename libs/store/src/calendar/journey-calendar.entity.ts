import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** The calendar of a published journey whose trigger goes by one. */
@Entity('journey_calendar')
export class JourneyCalendarEntity {
  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** Whose rule was reckoned with; null until then, and while the journey lets nobody in. */
  @Column('uuid', { name: 'version_id', nullable: true })
  readonly versionId!: string | null;

  /** The next moment at which it is due anywhere; null = not reckoned, or never again. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  readonly dueAt!: Date | null;

  /** Raised to have Temporal's Schedule brought up to date; owed while it is greater than `wokenNo`. */
  @Column('int', { name: 'wake_no' })
  readonly wakeNo!: number;

  @Column('int', { name: 'woken_no' })
  readonly wokenNo!: number;
}
