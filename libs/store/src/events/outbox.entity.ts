import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** An event the relay has yet to look at. */
@Entity('outbox')
export class OutboxEntity {
  /** The event's place in the order of receipt. */
  @PrimaryColumn('bigint')
  readonly seq!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('uuid', { name: 'event_id' })
  readonly eventId!: string;

  @Column('timestamptz', { name: 'event_received_at' })
  readonly eventReceivedAt!: Date;

  @Column('int')
  readonly attempts!: number;

  /** Set when the relay could not make sense of it, so that the customer's later events go on. */
  @Column('timestamptz', { name: 'set_aside_at', nullable: true })
  readonly setAsideAt!: Date | null;

  @Column('text', { name: 'set_aside_reason', nullable: true })
  readonly setAsideReason!: string | null;

  /** Brought in afterwards, from elsewhere: it waits behind what happens now. */
  @Column('boolean')
  readonly imported!: boolean;

  /** Where its arrival stands in a trace; null where nothing is traced. */
  @Column('text', { nullable: true })
  readonly trace!: string | null;
}
