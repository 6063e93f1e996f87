import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Which way of an experiment an enrollment was sent, and whether it has succeeded by the measure since. */
@Entity('experiment_taking')
export class ExperimentTakingEntity {
  @PrimaryColumn('uuid', { name: 'enrollment_id' })
  readonly enrollmentId!: string;

  @PrimaryColumn('text', { name: 'node_id' })
  readonly nodeId!: string;

  /** What is measured, see `measureKey`. */
  @PrimaryColumn('text')
  readonly measure!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('text')
  readonly arm!: string;

  /** Null when a goal counts. */
  @Column('text', { name: 'event_name', nullable: true })
  readonly eventName!: string | null;

  /** Events behind this place in the order of receipt count. A bigint, hence text. */
  @Column('bigint')
  readonly place!: string;

  /** Until when they count. */
  @Column('timestamptz', { nullable: true })
  readonly until!: Date | null;

  @Column('text', { nullable: true })
  readonly goal!: string | null;

  @Column('boolean')
  readonly succeeded!: boolean;
}
