import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What may become of a message once it was sent. */
export const REACTION_KINDS = ['delivered', 'opened', 'clicked', 'replied', 'bounced'] as const;

/** See `REACTION_KINDS`. */
export type ReactionKind = (typeof REACTION_KINDS)[number];

/** What became of a message, by kind once, at its first time; of clicks each link has a row of its own besides. */
@Entity('message_reaction')
export class MessageReactionEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  @Column('uuid', { name: 'message_id' })
  readonly messageId!: string;

  @Column('uuid', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('text')
  readonly kind!: ReactionKind;

  @Column('timestamptz')
  readonly at!: Date;

  /** The link, as it was sent; null for the first click on any, and for what is no click. */
  @Column('text', { nullable: true })
  readonly url!: string | null;
}
