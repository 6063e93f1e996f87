import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What is known of a send: handed over, taken by the provider, refused for good, not attempted, in doubt. */
export const MESSAGE_STATES = ['claimed', 'accepted', 'failed', 'skipped', 'unknown'] as const;

/** See `MESSAGE_STATES`. */
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A row of the send ledger: one rendered send to one customer, whatever happens to the process that hands it over. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('uuid', { name: 'journey_id' })
  readonly journeyId!: string;

  @Column('uuid', { name: 'enrollment_id' })
  readonly enrollmentId!: string;

  @Column('text', { name: 'node_id' })
  readonly nodeId!: string;

  /** The number of the visit it belongs to. */
  @Column('int')
  readonly visit!: number;

  /** The action's type: `send-email`. */
  @Column('text')
  readonly type!: string;

  /** By which channel it reached the customer: `email`; null when it wrote to somebody else. */
  @Column('text', { nullable: true })
  readonly channel!: string | null;

  /** Names its content across channels and journeys. */
  @Column('text', { name: 'content_key', nullable: true })
  readonly contentKey!: string | null;

  @Column('text')
  readonly state!: MessageState;

  @Column('int')
  readonly attempts!: number;

  /** Until when the process that claimed it may hand it over. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  readonly leaseUntil!: Date | null;

  /** The configuration with its templates rendered: what a retry sends again, unchanged. */
  @Column('jsonb', { nullable: true })
  readonly rendered!: Readonly<Record<string, unknown>> | null;

  @Column('text', { nullable: true })
  readonly outcome!: string | null;

  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('jsonb', { nullable: true })
  readonly result!: Readonly<Record<string, unknown>> | null;

  @Column('timestamptz', { name: 'claimed_at' })
  readonly claimedAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt!: Date | null;
}
