import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What one trigger decided about one customer. Append-only; kept in monthly partitions for as long as is set. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  /** Digits, as it may outgrow a JavaScript number; a later decision about a customer has a greater one. */
  @PrimaryColumn('bigint')
  readonly seq!: string;

  @PrimaryColumn('timestamptz', { name: 'decided_at' })
  readonly decidedAt!: Date;

  /** The place of the event that had the trigger look; null when none did. */
  @Column('bigint', { name: 'event_seq', nullable: true })
  readonly eventSeq!: string | null;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'version_id' })
  readonly versionId!: string;

  /** The enrollment that came of it, or the earlier one for which a rule of re-entry said no. */
  @Column('uuid', { name: 'enrollment_id', nullable: true })
  readonly enrollmentId!: string | null;

  /** The number of a `DecisionOutcome`. */
  @Column('smallint')
  readonly outcome!: number;

  /** What the rule that said no had seen; null when the outcome says it all. */
  @Column('jsonb', { nullable: true })
  readonly facts!: unknown;
}
