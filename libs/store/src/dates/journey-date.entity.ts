import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Whether everybody has been looked at by the date of a journey's trigger; `closing`: what is due by it is going. */
export const DATE_STATES = ['filling', 'live', 'closing'] as const;

/** See `DATE_STATES`. */
export type DateState = (typeof DATE_STATES)[number];

/** A published journey that lets customers in by a date of theirs. */
@Entity('journey_date')
export class JourneyDateEntity {
  @PrimaryColumn('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** Counts the triggers: moments are written only by the one that holds. */
  @Column('int')
  readonly filling!: number;

  @Column('text')
  readonly state!: DateState;

  /** Moments after it count: when the trigger was published. */
  @Column('timestamptz')
  readonly since!: Date;

  /** A number of transactions: the filling begins when those before it are over. A bigint, hence text; null = not asked. */
  @Column('bigint', { name: 'begins_after', nullable: true })
  readonly beginsAfter!: string | null;

  /** How far the filling has come: the last customer; null = nowhere. */
  @Column('uuid', { nullable: true })
  readonly reached!: string | null;

  @Column('int', { name: 'looked_at' })
  readonly lookedAt!: number;
}
