import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/**
 * What an event is: something a customer did, a page or a screen that they saw, what is known of them, an account that
 * they belong to, a former id of theirs that a sender told of, that another customer turned out to be this one, that
 * they came into a segment or left it, that a program named them to a journey, that an attribute of theirs changed,
 * or that a date of theirs has come.
 */
export const EVENT_TYPES = [
  'track',
  'page',
  'screen',
  'identify',
  'group',
  'alias',
  'merge',
  'segment',
  'trigger',
  'attribute',
  'date',
] as const;

/** See `EVENT_TYPES`. */
export type EventType = (typeof EVENT_TYPES)[number];

/** Something a customer did, or that happened to them. Append-only; kept in monthly partitions by arrival. */
@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @PrimaryColumn('timestamptz', { name: 'received_at' })
  readonly receivedAt!: Date;

  /** Its place in the order of receipt: digits, as it may outgrow a JavaScript number. */
  @Column('bigint')
  readonly seq!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('text')
  readonly type!: EventType;

  /** What was done (`Order Completed`, `Page Viewed`); null where nothing was done. */
  @Column('text', { nullable: true })
  readonly name!: string | null;

  /**
   * The properties of what was done, the traits of an `identify`; of a `group` its id and its traits; of an `alias` and a
   * `merge`, who they were before; of a `trigger` see `TriggerCallProperties`, of an `attribute` see `ChangeProperties`, of a `date`
   * see `DateProperties`.
   */
  @Column('jsonb')
  readonly properties!: Readonly<Record<string, unknown>>;

  @Column('jsonb')
  readonly context!: Readonly<Record<string, unknown>>;

  @Column('text', { name: 'message_id' })
  readonly messageId!: string;

  /** By the sender's clock, corrected for its skew; data for conditions, never for order. */
  @Column('timestamptz', { name: 'occurred_at' })
  readonly occurredAt!: Date;

  /** Brought in afterwards, from elsewhere: it starts nothing by itself. */
  @Column('boolean')
  readonly imported!: boolean;

  /** The key that it was sent with; null where none of a sender's was, and for what came before keys were noted. */
  @Column('uuid', { name: 'api_key_id', nullable: true })
  readonly apiKeyId!: string | null;
}
