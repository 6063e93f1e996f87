import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** When a customer is due next for a journey that lets them in by a date. */
@Entity('date_due')
export class DateDueEntity {
  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @PrimaryColumn('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  /** The pending moment, as it was reckoned last; null = none. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  readonly dueAt!: Date | null;

  /** When something changed by which it is to be reckoned anew; null = nothing has. */
  @Column('timestamptz', { name: 'changed_at', nullable: true })
  readonly changedAt!: Date | null;

  /** When the relay is to look; null = not by time, as while the journey is paused. */
  @Column('timestamptz', { name: 'look_at', nullable: true })
  readonly lookAt!: Date | null;

  /** By which of the journey's fillings it was reckoned. */
  @Column('int')
  readonly filling!: number;

  /** How many journeys lie between what has changed and somebody's own act. */
  @Column('int')
  readonly hops!: number;
}
