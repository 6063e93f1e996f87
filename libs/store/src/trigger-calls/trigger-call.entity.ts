import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What has become of a call: the relay has yet to look at it, the customer entered, or they did not. */
export const TRIGGER_CALL_STATES = ['waiting', 'entered', 'stayed-out'] as const;

/** See `TRIGGER_CALL_STATES`. */
export type TriggerCallState = (typeof TRIGGER_CALL_STATES)[number];

/** That a program named a customer to the API trigger of a journey; kept for `TRIGGER_CALL_DAYS`. */
@Entity('trigger_call')
export class TriggerCallEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  /** The same key again, for the same journey, is this call again; null when none was told. */
  @Column('text', { name: 'idempotency_key', nullable: true })
  readonly idempotencyKey!: string | null;

  /** What was asked for, as a hash. */
  @Column('text')
  readonly fingerprint!: string;

  @Column('text')
  readonly state!: TriggerCallState;

  /** The first rule that said no; null unless the customer stayed out. */
  @Column('text', { nullable: true })
  readonly rule!: string | null;

  /** The same for people. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  /** Null unless the customer entered. */
  @Column('uuid', { name: 'enrollment_id', nullable: true })
  readonly enrollmentId!: string | null;

  @Column('timestamptz', { name: 'called_at' })
  readonly calledAt!: Date;

  /** When it was decided; null while it waits. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt!: Date | null;
}
