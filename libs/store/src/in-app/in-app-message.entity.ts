import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** Why a message is sent. */
export const MESSAGE_PURPOSES = ['transactional', 'service', 'promotional'] as const;

/** A message in a customer's inbox in the app; the send ledger knows it by the same id. */
@Entity('in_app_message')
export class InAppMessageEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('text')
  readonly title!: string;

  @Column('text')
  readonly body!: string;

  /** What a tap opens. */
  @Column('text', { nullable: true })
  readonly link!: string | null;

  @Column('text')
  readonly purpose!: (typeof MESSAGE_PURPOSES)[number];

  /** From then on it is taken back, if it was not seen. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  readonly expiresAt!: Date | null;

  @Column('timestamptz', { name: 'sent_at' })
  readonly sentAt!: Date;
}
