import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';

/** What was sent in and refused, with the reason; shown to people. */
@Entity('rejected_event')
export class RejectedEventEntity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'workspace_id' })
  readonly workspaceId!: WorkspaceId;

  /** Where it came in: `/v1/track`. */
  @Column('text')
  readonly endpoint!: string;

  /** Machine-readable name of the rule: `too-large`. */
  @Column('text')
  readonly code!: string;

  @Column('text')
  readonly reason!: string;

  /** What was sent, sanitized. */
  @Column('jsonb')
  readonly payload!: unknown;

  @Column('timestamptz', { name: 'received_at' })
  readonly receivedAt!: Date;

  /** The key that it was sent with; null for what came before keys were noted. */
  @Column('uuid', { name: 'api_key_id', nullable: true })
  readonly apiKeyId!: string | null;
}
