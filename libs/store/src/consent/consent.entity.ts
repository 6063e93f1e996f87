import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What a customer may say about a channel. */
export const CONSENT_STATES = ['granted', 'denied'] as const;

/** See `CONSENT_STATES`. */
export type ConsentState = (typeof CONSENT_STATES)[number];

/** Something a customer said about a channel. Append-only: the latest about a topic holds, else the latest in general. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  /** `email`, `sms`, `push`, … */
  @Column('text')
  readonly channel!: string;

  /** What it is about; null = the channel in general. */
  @Column('text', { nullable: true })
  readonly topic!: string | null;

  @Column('text')
  readonly state!: ConsentState;

  @Column('timestamptz')
  readonly at!: Date;
}
