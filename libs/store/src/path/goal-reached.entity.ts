import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** A goal of a journey that an enrollment has reached, perhaps after its end. */
@Entity('goal_reached')
export class GoalReachedEntity {
  @PrimaryColumn('uuid', { name: 'enrollment_id' })
  readonly enrollmentId!: string;

  /** The goal's id within the journey. */
  @PrimaryColumn('text')
  readonly goal!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  /** The event that reached it. */
  @Column('uuid', { name: 'event_id' })
  readonly eventId!: string;

  @Column('timestamptz', { name: 'reached_at' })
  readonly reachedAt!: Date;
}
